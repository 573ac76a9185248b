import type { PageLine } from './readLines.ts'

/**
 * Old pages break every line of a paragraph at the same width: such lines of one block are joined again. A paragraph
 * begins with an indented line, or after a line that is short or ends a sentence.
 */
export function joinWrapped(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = []
  for (let from = 0; from < lines.length;) {
    let to = from + 1
    while (to < lines.length && lines[to]?.block === lines[from]?.block) to += 1
    const group = lines.slice(from, to)
    joined.push(...(isWrapped(group) ? joinGroup(group) : group))
    from = to
  }
  return joined
}

const fewest = 5
const widest = 80
const narrowest = 14

/**
 * Some lines are indented and some go on without an indent in the middle of a sentence; or most lines stop in the
 * middle of one, at about the same width.
 */
function isWrapped(lines: readonly PageLine[]): boolean {
  if (lines.length < fewest) return false
  const width = widthOf(lines)
  if (width > widest || width < narrowest) return false
  const open = lines.filter(({ text }) => !endsSentence(text)).length
  const full = lines.filter(({ text }) => text.length >= width * 0.8).length
  return isIndented(lines) ? open > 0 : open >= lines.length * 0.5 && full >= lines.length * 0.5
}

function isIndented(lines: readonly PageLine[]): boolean {
  const count = lines.filter(({ indented }) => indented).length
  return count >= 2 && count < lines.length
}

function joinGroup(lines: readonly PageLine[]): PageLine[] {
  const width = widthOf(lines)
  const indented = isIndented(lines)
  const paragraphs: { line: PageLine; texts: string[] }[] = []
  let before = ''
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const ended = indented
      ? line.indented || endsSentence(before)
      : before.length < width * 0.7 || (endsSentence(before) && before.length < width * 0.95)
    if (last === undefined || ended) paragraphs.push({ line, texts: [line.text] })
    else last.texts.push(line.text)
    before = line.text
  }
  return paragraphs.map(({ line, texts }) => Object.assign({}, line, { text: texts.join('') }))
}

function widthOf(lines: readonly PageLine[]): number {
  return Math.max(...lines.slice(0, 2000).map(({ text }) => text.length))
}

function endsSentence(text: string): boolean {
  return /[。！？!?：:；;…][”」』）)]?$/u.test(text)
}
