import { fold } from '../text/foldText.ts'

/** A query as it is compared: every string folded, none empty. */
export interface ParsedQuery {
  /** What a paragraph must hold, each as one unbroken string. */
  terms: string[]
  /** The same with quoted phrases cut at their spaces; null when that makes no difference. */
  words: string[] | null
  /** What an article must not hold anywhere. */
  without: string[]
  /** Names of people who must all be in the article. */
  people: string[]
  /** Names or ids of channels, of which it must be in one; empty for any. */
  channels: string[]
  /** The first and last day, `2019-12-06`; or the beginning of one, `2019-12`. Null for no bound. */
  from: string | null
  to: string | null
}

/** Does the query ask for terms alone? */
export function isUnfiltered({
  without,
  people,
  channels,
  from,
  to,
}: Pick<ParsedQuery, 'without' | 'people' | 'channels' | 'from' | 'to'>): boolean {
  return without.length + people.length + channels.length === 0 && from === null && to === null
}

/** Whether there is anything to look for: a term, or a person. Filters and exclusions alone are not enough. */
export function asksNothing({ terms, people }: ParsedQuery): boolean {
  return terms.length === 0 && people.length === 0
}

/**
 * Reads a query: spaces separate terms, all of which must be there. Chinese needs no quotation marks, since a
 * term is always an unbroken string; they keep together what has spaces (`"guangyue tower"`) and otherwise fold
 * away like all punctuation: 「“双招双引”」 and 「双招双引」 are one query. Before a term (or a quoted one) may stand
 * `-` (without it), `person:` 人物:, `channel:` 频道:, `date:` 日期: (`2019`, `2019-12`, `2019-12-06`, 2019年12月, or two of
 * these with `..` between).
 */
export function parseQuery(query: string): ParsedQuery {
  const parsed: ParsedQuery = {
    terms: [],
    words: null,
    without: [],
    people: [],
    channels: [],
    from: null,
    to: null,
  }
  const words: string[] = []
  for (const { operator, text, quoted } of tokensOf(query.replace(invisible, ''))) {
    if (operator === null) {
      parsed.terms.push(fold(text))
      words.push(...(quoted ? text.split(/\s+/u) : [text]).map(fold))
    } else if (operator === 'date') Object.assign(parsed, readDates(text))
    else parsed[operator].push(fold(text))
  }
  for (const list of ['terms', 'without', 'people', 'channels'] as const)
    parsed[list] = distinct(parsed[list])
  const distinctWords = distinct(words)
  const same =
    distinctWords.length === parsed.terms.length && distinctWords.every((word, i) => word === parsed.terms[i])
  return { ...parsed, words: same ? null : distinctWords }
}

/** Joiners, marks of direction and the like, which come along when words are copied from a page. */
const invisible = /\p{Cf}/gu

type Operator = 'without' | 'people' | 'channels' | 'date'

interface Token {
  operator: Operator | null
  text: string
  quoted: boolean
}

/** Words outside quotation marks, whole phrases inside; an operator right before a phrase is the phrase's. */
function tokensOf(query: string): Token[] {
  const tokens: Token[] = []
  let pending: Operator | null = null
  for (const { quoted, text } of piecesOf(query)) {
    if (quoted) {
      tokens.push({ operator: pending, text, quoted })
      pending = null
      continue
    }
    const words = text.split(/\s+/u).filter((word) => word !== '')
    for (const [index, word] of words.entries()) {
      const read = readOperator(word)
      const open =
        read.operator !== null && read.text === '' && index === words.length - 1 && text.endsWith(word)
      if (open) pending = read.operator
      else tokens.push({ ...read, quoted })
    }
  }
  return tokens
}

/** 「人物：孙爱军」 -> people, 孙爱军. A lone `-` is a dash. */
function readOperator(word: string): { operator: Operator | null; text: string } {
  if (/^[-－]/u.test(word)) return { operator: 'without', text: word.slice(1) }
  const colon = word.search(/[:：]/u)
  const name = colon < 0 ? '' : fold(word.slice(0, colon))
  const operator = operators.get(name)
  return operator === undefined ? { operator: null, text: word } : { operator, text: word.slice(colon + 1) }
}

const operators = new Map<string, Operator>([
  ['person', 'people'],
  ['人物', 'people'],
  ['channel', 'channels'],
  ['频道', 'channels'],
  ['date', 'date'],
  ['日期', 'date'],
])

/** 「2019-12..2020」; what is no date bounds nothing. */
function readDates(text: string): { from: string | null; to: string | null } {
  const [first = '', last = first] = text.normalize('NFKC').split('..')
  return { from: readDate(first), to: readDate(last) }
}

/** 「2019」 「2019-12」 「2019年12月6日」 「2019/12/6」 */
function readDate(text: string): string | null {
  const [, ...parts] = /^(\d{4})(?:年|[-年/.](\d{1,2})(?:月|[-月/.](\d{1,2})日?)?)?$/u.exec(text) ?? []
  const given = parts.filter((part) => part !== undefined)
  return given.length === 0 ? null : given.map((part) => part.padStart(2, '0')).join('-')
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

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))]
}
