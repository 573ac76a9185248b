import { alignParagraphs } from '../../src/ledger/alignParagraphs.ts'
import { fingerprintText } from '../../src/text/fingerprintText.ts'
import { findQuote } from './findQuote.ts'

/** Where each old paragraph is said to be in the new text; none for one that is said to be gone. */
type Scheme = (old: readonly string[], now: readonly string[]) => number[][]

/** How a link may name a paragraph. */
export const schemes = {
  'ids in the ledger': (old, now) => alignParagraphs(old, now).fates.map(({ to }) => to),
  ordinal: (old, now) => old.map((_, o) => (o < now.length ? [o] : [])),
  'hash of the text': (old, now) => {
    const places = new Map(now.map((text, n) => [fingerprintText(text), n]))
    return old.map((text) => {
      const n = places.get(fingerprintText(text))
      return n === undefined ? [] : [n]
    })
  },
  'fuzzy quote': (old, now) => old.map((_, o) => findQuote(old, o, now)),
} as const satisfies Record<string, Scheme>
export type SchemeName = keyof typeof schemes
