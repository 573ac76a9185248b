/**
 * The text of a paragraph that its id is minted from and by which it is recognised again: NFKC, without
 * punctuation, symbols, white space, control and invisible characters. Unlike search, case counts.
 */
export function fingerprintText(raw: string): string {
  return raw.normalize('NFKC').replace(ignored, '')
}

/** Variation selectors only choose a glyph: 「葛󠄀」 is 「葛」. */
const ignored = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]+/gu
