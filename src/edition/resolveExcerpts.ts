import type { Article } from '../article/article.ts'
import { fold } from '../text/foldText.ts'

interface Excerpt {
  from: string
  index: number
  folded: string
}

/** An excerpt shorter than this, folded, could be from anywhere. */
const shortest = 12
/** Excerpts are looked up by their first characters, so that all of them cost one walk over the text. */
const keyLength = 8

/**
 * Finds the archive's article for each excerpt that `recommending` articles print: the first of `all` that holds
 * it word for word, width and punctuation aside. `all` is walked once, if at all, and should come newest first.
 * The answer, by article id, runs parallel to `recommended`, null where nothing was found.
 */
export function resolveExcerpts(
  recommending: Iterable<Article>,
  all: () => Iterable<Article>,
): Map<string, (string | null)[]> {
  const byKey = new Map<string, Excerpt[]>()
  const resolved = new Map<string, (string | null)[]>()
  for (const { id, recommended } of recommending) {
    resolved.set(
      id,
      recommended.map(() => null),
    )
    for (const [index, { excerpt }] of recommended.entries()) {
      const folded = fold(excerpt)
      if (folded.length < shortest) continue
      const key = folded.slice(0, keyLength)
      const others = byKey.get(key)
      if (others === undefined) byKey.set(key, [{ from: id, index, folded }])
      else others.push({ from: id, index, folded })
    }
  }
  if (byKey.size === 0) return resolved
  for (const article of all()) {
    for (const { from, index } of excerptsIn(foldedBody(article), byKey)) {
      const found = resolved.get(from)
      if (found !== undefined && from !== article.id) found[index] ??= article.id
    }
  }
  return resolved
}

/** Excerpts are printed with or without the byline; what stands around it follows on either way. */
function foldedBody({ byline, paragraphs }: Article): string {
  return fold(`${byline?.text ?? ''}\n${paragraphs.map(({ text }) => text).join('\n')}`)
}

function* excerptsIn(body: string, byKey: ReadonlyMap<string, Excerpt[]>): Generator<Excerpt> {
  for (let at = 0; at + shortest <= body.length; at += 1) {
    for (const excerpt of byKey.get(body.slice(at, at + keyLength)) ?? []) {
      if (body.startsWith(excerpt.folded, at)) yield excerpt
    }
  }
}
