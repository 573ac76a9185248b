import type { Run } from '../text/commonRuns.ts'
import type { Span } from '../text/sentences.ts'

/** Where in the old text, and what stands there now. */
export interface Slip extends Span {
  put: string
}

/**
 * The slips in what a new text has of an old one: a character or two left out, put in or other than they were, in the
 * midst of what is as it was; where they are in the old text. `runs` are the stretches that both share.
 */
export function slipsOf(old: string, now: string, runs: readonly Run[]): Slip[] {
  const slips: Slip[] = []
  let before: Run = { old: 0, now: 0, length: 0 }
  const end: Run = { old: old.length, now: now.length, length: 0 }
  for (const after of [...runs, end]) {
    const [o, n] = [before.old + before.length, before.now + before.length]
    const isLong = Math.max(before.length, after.length) >= longRun
    if (isLong && after.old >= o && after.now >= n) {
      const slip = slipIn(old.slice(o, after.old), now.slice(n, after.now))
      if (slip !== null) slips.push({ ...slip, start: o + slip.start, end: o + slip.end })
    }
    before = after
  }
  return slips
}

/** A stretch of the old text beside a slip: between shorter ones a clause was written anew. */
const longRun = 5
const longestSlip = 2
/** Between two slips there may be characters that are as they were. */
const longestGap = 8

function slipIn(was: string, is: string): Slip | null {
  if (was === is || Math.max(was.length, is.length) > longestGap) return null
  let lead = 0
  while (lead < was.length && was.charCodeAt(lead) === is.charCodeAt(lead)) lead += 1
  let tail = 0
  const rest = Math.min(was.length, is.length) - lead
  while (tail < rest && was.at(-1 - tail) === is.at(-1 - tail)) tail += 1
  const isShort = Math.max(was.length, is.length) - lead - tail <= longestSlip
  return isShort || (was.length === is.length && different(was, is) <= longestSlip)
    ? { start: lead, end: was.length - tail, put: is.slice(lead, is.length - tail) }
    : null
}

function different(was: string, is: string): number {
  return was.split('').filter((unit, at) => unit !== is.charAt(at)).length
}
