import { type Quotation, quotationCheck } from '../article/quotationLink.ts'
import { carryRange } from './carryRange.ts'
import { patienceFor } from './commonPlaces.ts'
import { fingerprintUnits } from './fingerprintUnits.ts'
import type { Span } from './sentences.ts'

/**
 * The quotation that a reader selected in a paragraph, `start` and `end` in UTF-16 units of its text; null when nothing
 * but punctuation is selected.
 */
export function quotationOf(paragraph: { id: string; text: string }, { start, end }: Span): Quotation | null {
  const { fingerprint, starts, ends } = fingerprintUnits(paragraph.text)
  const first = ends.findIndex((at) => at > start)
  const last = starts.findLastIndex((at) => at < end)
  if (first === -1 || last < first) return null
  const quoted = fingerprint.slice(first, last + 1)
  return { paragraph: paragraph.id, start: first, length: quoted.length, check: quotationCheck(quoted) }
}

/** Whether the characters that the quotation names in `text` are those that were quoted (false once in 704 by chance). */
export function isQuotedIn(text: string, quotation: Quotation): boolean {
  return quotedIn(fingerprintUnits(text).fingerprint, quotation) !== null
}

function quotedIn(fingerprint: string, { start, length, check }: Quotation): string | null {
  const quoted = fingerprint.slice(start, start + length)
  return quoted.length === length && quotationCheck(quoted) === check ? quoted : null
}

/** Where a quotation stands today: `index` of the text, UTF-16 units in it; `exact` tells that every character is there. */
export interface Located extends Span {
  index: number
  exact: boolean
}

/**
 * Finds a quotation in the paragraphs that hold its text today. `wordings` are what its paragraph said before; without
 * the one that it was taken from, only an unchanged place can be told. Null when it is lost: less than 60 % of it is
 * left, or nobody can tell where.
 */
export function locateQuotation(
  quotation: Quotation,
  texts: readonly string[],
  wordings: readonly string[] = [],
): Located | null {
  const today = texts.map(fingerprintUnits)
  const past = wordings
    .map((text) => fingerprintUnits(text).fingerprint)
    .filter((text) => quotedIn(text, quotation) !== null)
  const { start, length } = quotation
  // The wording may be today's as well; the check alone would be met by chance in one of 704.
  const isUnchanged = past.length === 0 || past.includes(today[0]?.fingerprint ?? '')
  const first = today[0]
  if (first !== undefined && isUnchanged && quotedIn(first.fingerprint, quotation) !== null)
    return { index: 0, exact: true, ...rangeIn(first, start, start + length) }
  const patience = patienceFor(2)
  for (const old of past.toReversed()) {
    const carried = carryRange(
      old,
      { start, end: start + length },
      today.map(({ fingerprint }) => fingerprint),
      patience,
    )
    const units = carried === null ? undefined : today[carried.index]
    if (carried === null || units === undefined) continue
    const exact = units.fingerprint.slice(carried.start, carried.end) === old.slice(start, start + length)
    return { index: carried.index, exact, ...rangeIn(units, carried.start, carried.end) }
  }
  return null
}

function rangeIn({ starts, ends }: { starts: number[]; ends: number[] }, start: number, end: number): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}
