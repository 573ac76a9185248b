/**
 * A line for a terminal or a log: what would move the cursor, colour or end the line, or turn the rest of it around, is
 * written as an escape. Names of files and words of articles may hold any of it.
 */
export function printable(line: string): string {
  return line.replace(moving, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u${code.toString(16).padStart(4, '0')}`
  })
}

/** Controls, line ends, zero-width and bidirectional marks. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const moving = /[\0-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu
