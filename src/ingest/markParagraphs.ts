import type { Mark } from '../article/article.ts'
import { termId } from '../article/mintId.ts'
import type { FoundPerson } from './findPeople.ts'
import type { FoundTerm } from './findTerms.ts'

/**
 * The marks of each of `count` paragraphs: people and terms, sorted, never overlapping. Where two overlap (a name inside
 * a slogan) the one that begins first stays, the longer one of two that begin together.
 */
export function markParagraphs(
  people: readonly FoundPerson[],
  terms: readonly FoundTerm[],
  { count, personOf }: { count: number; personOf: (name: string) => string },
): Mark[][] {
  const all = Array.from({ length: count }, (): Mark[] => [])
  for (const { name, mentions } of people) {
    const ref = personOf(name)
    for (const { paragraph, start, end } of mentions)
      all[paragraph]?.push({ start, end, kind: 'person', ref })
  }
  for (const { text, mentions } of terms) {
    const ref = termId(text)
    for (const { paragraph, start, end } of mentions) all[paragraph]?.push({ start, end, kind: 'term', ref })
  }
  return all.map(withoutOverlaps)
}

function withoutOverlaps(marks: Mark[]): Mark[] {
  const kept: Mark[] = []
  for (const mark of marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  }
  return kept
}
