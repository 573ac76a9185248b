import { none, type Tracked } from './tracked.ts'
import { fingerprintText } from '../../src/text/fingerprintText.ts'

/** What became of one paragraph of the first version: how much of each new paragraph continues it. */
export interface Truth {
  /** New paragraph that continues the old one -> characters of the old one in it; empty when it was deleted or replaced. */
  holders: Map<number, number>
  /** New paragraphs with text copied from it. */
  copies: Set<number>
}

/** Reads the truth off a revised article; see docs/decisions/009-links.md for what counts. */
export function truthOf(first: readonly string[], article: readonly Tracked[]): Truth[] {
  const truths = first.map((): Truth => ({ holders: new Map(), copies: new Set() }))
  for (const [n, { text, owner, at }] of article.entries()) {
    for (const [unit, one] of owner.entries()) {
      if (one < none) truths[-2 - one]?.copies.add(n)
      const truth = truths[one]
      if (truth === undefined) continue
      truth.holders.set(
        n,
        (truth.holders.get(n) ?? 0) + (at[unit] !== -1 && isWord(text.charAt(unit)) ? 1 : 0),
      )
    }
  }
  return truths
}

const words = new Map<string, boolean>()

/** Whether a unit counts: punctuation does not. */
export function isWord(unit: string): boolean {
  const known = words.get(unit)
  if (known !== undefined) return known
  const is = /[\uD800-\uDFFF]/u.test(unit) || fingerprintText(unit) !== ''
  words.set(unit, is)
  return is
}

export type Verdict = 'right' | 'lost' | 'wrong' | 'deleted but points'

/**
 * `to`: the new paragraphs that an old one is said to live on in, best first; empty when it is said to be gone. Right
 * is: gone and said to be, or every one of `to` continues it and the one that holds most of it is among them. Of one
 * that is gone a copy may be all that is left: nobody can tell that from one that was moved and edited.
 */
export function judge({ holders, copies }: Truth, to: readonly number[]): Verdict {
  if (holders.size === 0) return to.every((n) => copies.has(n)) ? 'right' : 'deleted but points'
  if (to.length === 0) return 'lost'
  if (to.some((n) => !holders.has(n))) return 'wrong'
  const most = Math.max(...holders.values())
  return to.some((n) => holders.get(n) === most) ? 'right' : 'wrong'
}
