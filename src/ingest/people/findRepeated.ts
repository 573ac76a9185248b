import { isBreak, isDigit } from '../../text/characters.ts'
import { clauses } from '../../text/sentences.ts'
import { wordLengthAt } from '../words/dictionary.ts'
import { endsLikeGroup } from '../words/notNames.ts'
import { frequentSurnames, singleSurnames } from '../words/surnames.ts'
import { readName } from './readName.ts'

const least = 3
const leastRare = 5
const leastScore = 3.2

/**
 * Names that no office or verb gives away but that an article keeps coming back to, as a feature on one person does:
 * a surname and two characters that no dictionary joins, at the head of clauses, three times or more (five after a
 * rare surname) and followed by different characters.
 */
export function findRepeated(texts: readonly string[]): string[] {
  const heads = new Set(texts.flatMap(headNames))
  if (heads.size === 0) return []
  const first = new Set(Array.from(heads, (name) => name.charAt(0)))
  const followers = new Map<string, { count: number; after: Set<string> }>()
  for (const text of texts) {
    for (let at = 0; at + 3 <= text.length; at += 1) {
      if (!first.has(text.charAt(at))) continue
      const name = text.slice(at, at + 3)
      if (!heads.has(name)) continue
      const seen = followers.get(name) ?? { count: 0, after: new Set<string>() }
      seen.count += 1
      seen.after.add(text.charAt(at + 3))
      followers.set(name, seen)
    }
  }
  return [...followers]
    .filter(
      ([name, { count, after }]) =>
        after.size >= 2 && count >= (frequentSurnames.has(name.charAt(0)) ? least : leastRare),
    )
    .map(([name]) => name)
}

/** Names of three characters at the heads of clauses, read with good evidence after them. */
function headNames(text: string): string[] {
  return clauses(text, { start: 0, end: text.length }).flatMap(({ start, end }) => {
    const name = text.slice(start, start + 3)
    if (
      end - start < 4 ||
      !singleSurnames.has(name.charAt(0)) ||
      wordLengthAt(text, start) > 1 ||
      endsLikeGroup(name)
    )
      return []
    if (Array.from(name).some((character) => isBreak(character) || isDigit(character))) return []
    const reading = readName(text, start)
    return reading !== null && reading.end === start + 3 && reading.score >= leastScore ? [name] : []
  })
}
