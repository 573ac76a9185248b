import type { Span } from '../../text/sentences.ts'
import { officeHeadBefore } from '../words/officeWords.ts'
import { appointedNames } from './appointees.ts'
import type { NamePrinted } from './findMentions.ts'
import { listMembers } from './listMembers.ts'
import { hasNameShape } from './nameShape.ts'

/**
 * Names that nothing but the form of the sentence tells, since they are words, or of rare surnames: members of lists of
 * people, who chairs a meeting, whom an assembly appoints. `names` are the names found in the text; none of those given
 * overlaps them.
 */
export function namesByForm(text: string, names: readonly Span[]): NamePrinted[] {
  const found: NamePrinted[] = []
  for (const { start, end } of [...listMembers(text, names), ...chairs(text), ...appointedNames(text)]) {
    const isFree = (other: Span): boolean => other.end <= start || other.start >= end
    if (names.every(isFree) && found.every(isFree)) found.push({ name: text.slice(start, end), start, end })
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** 「县人大常委会主任边疆主持召开…」 */
function chairs(text: string): Span[] {
  if (!text.includes('主持')) return []
  return Array.from(text.matchAll(/主持(?:召开|会议|并讲话)/gu)).flatMap(({ index }) =>
    [index - 3, index - 2].flatMap((start) =>
      start > 1 && officeHeadBefore(text, start) >= 2 && hasNameShape(text.slice(start, index))
        ? [{ start, end: index }]
        : [],
    ),
  )
}
