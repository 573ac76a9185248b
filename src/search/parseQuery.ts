import { fold } from '../text/foldText.ts'

/** A query as it is compared: every string folded, none empty. */
export interface ParsedQuery {
  /** What a paragraph must hold, each as one unbroken string. Empty: there is nothing to search for. */
  terms: string[]
  /** The same with quoted phrases cut at their spaces; null when that makes no difference. */
  words: string[] | null
}

/**
 * Reads a query: spaces separate terms, all of which must be there. Chinese needs no quotation marks, since a
 * term is always an unbroken string; they keep together what has spaces (`"guangyue tower"`) and otherwise fold
 * away like all punctuation: 「“双招双引”」 and 「双招双引」 are one query.
 */
export function parseQuery(query: string): ParsedQuery {
  const terms: string[] = []
  const words: string[] = []
  for (const { quoted, text } of piecesOf(query)) {
    const parts = text.split(/\s+/u).map(fold).filter(notEmpty)
    words.push(...parts)
    if (quoted) terms.push(fold(text))
    else terms.push(...parts)
  }
  const distinct = [...new Set(terms.filter(notEmpty))]
  const distinctWords = [...new Set(words)]
  return { terms: distinct, words: same(distinct, distinctWords) ? null : distinctWords }
}

/** Alternating text outside and inside quotation marks; a mark without its pair separates nothing. */
function piecesOf(query: string): { quoted: boolean; text: string }[] {
  const pieces: { quoted: boolean; text: string }[] = []
  let rest = 0
  for (const match of query.matchAll(quotation)) {
    pieces.push({ quoted: false, text: query.slice(rest, match.index) }, { quoted: true, text: match[0] })
    rest = match.index + match[0].length
  }
  pieces.push({ quoted: false, text: query.slice(rest) })
  return pieces
}

const quotation = /"[^"]*"|＂[^＂]*＂|“[^“”]*”|「[^「」]*」|『[^『』]*』/gu

function notEmpty(text: string): boolean {
  return text !== ''
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i])
}
