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

/** Most lines stop in the middle of a sentence, and most at about the same width. */
function isWrapped(lines: readonly PageLine[]): boolean {
  if (lines.length < fewest) return false
  const width = Math.max(...lines.slice(0, 2000).map(({ text }) => text.length))
  if (width > widest || width < narrowest) return false
  const open = lines.filter(({ text }) => !endsSentence(text)).length
  const full = lines.filter(({ text }) => text.length >= width * 0.8).length
  return open >= lines.length * 0.5 && full >= lines.length * 0.5
}

function joinGroup(lines: readonly PageLine[]): PageLine[] {
  const width = Math.max(...lines.slice(0, 2000).map(({ text }) => text.length))
  const paragraphs: { line: PageLine; texts: string[] }[] = []
  let before: string | null = null
  for (const line of lines) {
    const last = paragraphs.at(-1)
    const ended =
      before === null || before.length < width * 0.7 || (endsSentence(before) && before.length < width * 0.95)
    if (last === undefined || line.indented || ended) paragraphs.push({ line, texts: [line.text] })
    else last.texts.push(line.text)
    before = line.text
  }
  return paragraphs.map(({ line, texts }) => Object.assign({}, line, { text: texts.join('') }))
}

function endsSentence(text: string): boolean {
  return /[。！？：；…][”」』）)]?$/u.test(text)
}
