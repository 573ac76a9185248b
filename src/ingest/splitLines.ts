import { ownText } from '../text/ownText.ts'

/** One line of a raw file that has something in it: its number in the file (from 1) and its trimmed text. */
export interface SourceLine {
  number: number
  text: string
  /** Said by the source itself, as the markup of a web page does; a plain text says nothing. */
  kind?: 'headline' | 'caption' | 'text'
}

/**
 * The lines of a text that are not blank, trimmed of white space of any width (the ideographic indent    too).
 * Line ends: LF, CRLF, CR, and the Unicode line and paragraph separators. Characters that are never seen (zero-width,
 * bidirectional controls, soft hyphen, C0 and C1 controls) are dropped, a tab becomes a space: they could hide or
 * reorder what a reader sees, and no Chinese text needs them.
 */
export function splitLines(text: string): SourceLine[] {
  const isPlain = !unusual.test(text)
  return text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
    .map((line, index) => ({
      number: index + 1,
      text: ownText((isPlain ? line : dropInvisible(line)).trim()),
    }))
    .filter((line) => line.text !== '')
}

// oxlint-disable no-control-regex -- control characters are what is looked for
const invisible =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu
/** What `dropInvisible` looks for: most files have none of it. */
const unusual =
  /[\0-\t\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u
// oxlint-enable no-control-regex

/** A line without the characters that are never seen; a tab becomes a space. */
export function dropInvisible(line: string): string {
  return line.replace(/\t/gu, ' ').replace(invisible, '')
}
