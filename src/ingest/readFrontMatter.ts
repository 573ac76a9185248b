import { IngestError } from './ingestError.ts'
import { dropInvisible } from './splitLines.ts'

/** What is known of an article from beside its text. Each is null when not supplied. */
export interface Metadata {
  /** ISO date, or date and time with zone. */
  published: string | null
  /** The outlet the text comes from. */
  source: string | null
  url: string | null
  /** The channel's name or id. */
  channel: string | null
}

const noMetadata: Metadata = { published: null, source: null, url: null, channel: null }

const keys = ['published', 'source', 'url', 'channel'] as const
const longestBlock = 50

/**
 * The front matter of a text file, and the text below it. Front matter is optional: a first line `---`, then
 * `key: value` lines, then a line `---`. In `body` its lines are blank, so that line numbers stay those of the file.
 * @throws IngestError for a missing end, and a FrontMatterError for unknown or repeated keys and values that are not what
 * their keys want.
 */
export function readFrontMatter(text: string): { metadata: Metadata; body: string } {
  if (!/^\uFEFF?---/u.test(text)) return { metadata: noMetadata, body: text }
  const own = text.replace(/^\uFEFF/u, '')
  const { lines, behind } = readBlock(own)
  if (lines[0] !== '---') return { metadata: noMetadata, body: text }
  if (behind === null) throw new IngestError('the front matter has no closing ---', 1)
  const metadata: Metadata = { ...noMetadata }
  const mistakes: Mistake[] = []
  for (let index = 1; index < lines.length - 1; index += 1) {
    const line = (lines[index] ?? '').trim()
    const message = line === '' || line.startsWith('#') ? null : readEntry(line, metadata)
    if (message !== null) mistakes.push({ message, line: index + 1 })
  }
  const [first, ...others] = mistakes
  if (first !== undefined) throw new FrontMatterError(first, others)
  return { metadata, body: '\n'.repeat(lines.length) + own.slice(behind) }
}

/** The lines of a text up to a second `---`, and where what follows that begins; null where none comes soon. */
function readBlock(text: string): { lines: string[]; behind: number | null } {
  const lines: string[] = []
  let from = 0
  while (lines.length < longestBlock && from < text.length) {
    lineEnd.lastIndex = from
    const found = lineEnd.exec(text)
    const line = text.slice(from, found?.index).trimEnd()
    from = found === null ? text.length : lineEnd.lastIndex
    lines.push(line)
    if (line === '---' && lines.length > 1) return { lines, behind: from }
  }
  return { lines, behind: null }
}

const lineEnd = /\r\n|\n|\r/gu

/** What is wrong with one line of the front matter, which is line `line` of the file, from 1. */
export interface Mistake {
  message: string
  line: number
}

/** Everything that is wrong with the front matter of one file, so that its writer need not ask again for each of it. */
export class FrontMatterError extends IngestError {
  readonly mistakes: readonly Mistake[]

  constructor(first: Mistake, others: readonly Mistake[]) {
    super(
      [first.message, ...others.map(({ message, line }) => `line ${line}: ${message}`)].join('; '),
      first.line,
    )
    this.mistakes = [first, ...others]
  }
}

/** `published: 2019-12-06`. Returns what is wrong with it, null for nothing. */
function readEntry(line: string, metadata: Metadata): string | null {
  const colon = line.search(/[:：]/u)
  if (colon < 0) return 'this line of the front matter has no colon'
  const name = line.slice(0, colon).trim()
  const key = keys.find((known) => known === name)
  if (key === undefined) return `the front matter has an unknown key "${name}" (known: ${keys.join(', ')})`
  if (metadata[key] !== null) return `the front matter has "${key}" twice`
  const value = unquote(dropInvisible(line.slice(colon + 1)).trim())
  if (value === '') return `"${key}" in the front matter has no value`
  metadata[key] = value
  if (key === 'published' && !isIsoDate(value))
    return `"published" must be a date such as 2019-12-06, not "${value}"`
  if (key === 'url' && !/^https?:\/\/\S+$/u.test(value)) return '"url" must begin with http:// or https://'
  return null
}

function unquote(value: string): string {
  const quoted = /^"([^"]*)"$|^'([^']*)'$/u.exec(value)
  return quoted === null ? value : (quoted[1] ?? quoted[2] ?? '')
}

/** A day that exists, optionally with a time and its zone. */
export function isIsoDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(T(?!24)\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/u.exec(value)
  if (parts === null) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  // A day that no month has is read as one of the next. Leap years come again after 400 years.
  const read = new Date(Date.UTC(2000 + (year % 400), month - 1, day))
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day) return false
  return parts[4] === undefined || !Number.isNaN(Date.parse(value))
}
