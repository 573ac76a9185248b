import { linkText } from './linkText.ts'
import { mintId } from './mintId.ts'

/**
 * A stretch of one paragraph as a link names it: `start` and `length` count characters of the paragraph's fingerprint
 * text (text/fingerprintUnits.ts), so that punctuation and width make no difference; `check` is two characters made
 * from the quoted ones.
 */
export interface Quotation {
  paragraph: string
  start: number
  length: number
  check: string
}

/** The link to a quotation that is shared: `?p=k7m2.212-9~x9`, and the paragraph in the fragment. ASCII only. */
export function quotationPath(article: string, { paragraph, start, length, check }: Quotation): string {
  return `/a/${article}?p=${paragraph}.${start}-${length}~${check}#${paragraph}`
}

/** Two characters that tell a quoted text from others, one of 704: `quoted` in characters of the fingerprint. */
export function quotationCheck(quoted: string): string {
  return mintId(`quotation ${quoted}`, 2)
}

/**
 * The quotation that the query of an address names; null for none, or one that was cut or garbled: then its paragraph is
 * all that is left of it (readParagraphLink).
 */
export function readQuotationLink({ search }: { search: string }): Quotation | null {
  const parts = /^[^0-9a-z]*([a-z][0-9a-z]{3,39})\.(\d{1,6})-(\d{1,6})~([0-9a-z]{2})/u.exec(linkText(search))
  const [, paragraph, start, length, check] = parts ?? []
  if (paragraph === undefined || check === undefined || Number(length) === 0) return null
  return { paragraph, start: Number(start), length: Number(length), check }
}
