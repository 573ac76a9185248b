import type { Paragraph } from '../article/article.ts'

/** An interview has at least so many paragraphs that begin with who speaks. */
const turnsNeeded = 4

/**
 * Who speaks in an interview, as printed: for each paragraph id the length of its label with the colon
 * (「记者：」, 「答:」). A label counts only where it comes again; empty for a text that is no conversation.
 */
export function speakerLabels(paragraphs: readonly Paragraph[]): Map<string, number> {
  const turns = paragraphs.flatMap(({ id, kind, text }) => {
    const label = kind === 'text' ? labelOf(text) : null
    return label === null ? [] : [{ id, label }]
  })
  const counts = new Map<string, number>()
  for (const { label } of turns) counts.set(label, (counts.get(label) ?? 0) + 1)
  const again = turns.filter(({ label }) => (counts.get(label) ?? 0) > 1)
  return new Map(again.length < turnsNeeded ? [] : again.map(({ id, label }) => [id, label.length]))
}

/** 「讲解员：先是船料,就是按船的大小收。」 -> 「讲解员：」 */
function labelOf(text: string): string | null {
  return /^\p{Script=Han}{1,8}[：:]/u.exec(text)?.[0] ?? null
}
