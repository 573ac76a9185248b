import { none, type Tracked } from './tracked.ts'
import { fingerprintText } from '../../src/text/fingerprintText.ts'

/** What became of one paragraph of the first version: how much of each new paragraph continues it. */
export interface Truth {
  /** New paragraph that continues the old one -> characters of the old one in it; empty when it was deleted or replaced. */
  holders: Map<number, number>
  /** New paragraphs with text copied from it; of one that is gone those that quote all of it, too. */
  copies: Set<number>
  /** What became of the same text that stood right beside it: nobody can tell which of the two is which. */
  twins: Truth[]
}

/** Reads the truth off a revised article; see docs/decisions/009-links.md for what counts. */
export function truthOf(first: readonly string[], article: readonly Tracked[]): Truth[] {
  const truths = first.map((): Truth => ({ holders: new Map(), copies: new Set(), twins: [] }))
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
  for (const [o, truth] of truths.entries()) {
    if (truth.holders.size === 0) for (const n of quoting(first[o] ?? '', article)) truth.copies.add(n)
    const twin = truths[o + 1]
    if (twin === undefined || fingerprintText(first[o] ?? '') !== fingerprintText(first[o + 1] ?? ''))
      continue
    truth.twins.push(twin)
    twin.twins.push(truth)
  }
  return truths
}

/** New paragraphs in which a whole text stands to the letter where it continues no other paragraph. */
function quoting(quoted: string, article: readonly Tracked[]): number[] {
  const fingerprint = fingerprintText(quoted)
  if (fingerprint.length < shortest) return []
  return article.flatMap(({ text, owner }, n) => {
    const free = owner.map((one, at) => (one < 0 ? text.charAt(at) : '\n')).join('')
    return free.split('\n').some((part) => fingerprintText(part).includes(fingerprint)) ? [n] : []
  })
}

/** A few characters stand anywhere. */
const shortest = 4

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
export function judge(truth: Truth, to: readonly number[]): Verdict {
  const verdict = judgeAlone(truth, to)
  return truth.twins.some((twin) => judgeAlone(twin, to) === 'right') ? 'right' : verdict
}

function judgeAlone({ holders, copies }: Truth, to: readonly number[]): Verdict {
  if (holders.size === 0) return to.every((n) => copies.has(n)) ? 'right' : 'deleted but points'
  if (to.length === 0) return 'lost'
  if (to.some((n) => !holders.has(n))) return 'wrong'
  const most = Math.max(...holders.values())
  return to.some((n) => holders.get(n) === most) ? 'right' : 'wrong'
}
