import { dropInvisible } from '../splitLines.ts'
import { attributeOf, type Element, type Node } from './elements.ts'
import { isComments, isFurniture, isUnseen } from './furniture.ts'
import { isDataRow } from './isDataRow.ts'

/** One line of a page as a reader sees it: the text of a block, or of a part of it between <br>. */
export interface PageLine {
  text: string
  /** How many of its characters, white space aside, are a link's. */
  linked: number
  /** The block that it stands in. */
  block: Element
  /** The part it stands in that says it is no article: where readers comment, or navigation and the like. */
  furniture: 'comments' | 'other' | null
  /** It begins with an indent of two full-width spaces, or of four others. */
  indented: boolean
}

/** The lines that stand in an element: those from `from` up to, but not including, `to`. */
export interface Range {
  from: number
  to: number
}

/** All the text of a page, line by line, and which lines each block holds. */
export interface PageText {
  lines: PageLine[]
  ranges: Map<Element, Range>
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Reads a page's text into lines. Linear; never recursive, since pages nest deep. */
export function readLines(root: Node): PageText {
  const reading = new Reading()
  const waiting: (Node | { leave: Element })[] = [root]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    if ('leave' in step) reading.leave(step.leave)
    else if (step.nodeName === '#text' && 'value' in step) reading.add(step.value)
    else {
      if ('tagName' in step) {
        if (isUnseen(step)) continue
        reading.enter(step)
        waiting.push({ leave: step })
      }
      const children = 'childNodes' in step ? step.childNodes : []
      for (let at = children.length - 1; at >= 0; at -= 1) {
        const child = children[at]
        if (child !== undefined) waiting.push(child)
      }
    }
  }
  return { lines: reading.finish(), ranges: reading.ranges }
}

/** A part of a page that says it is no article, in the one around it; `length` counts the characters it holds. */
interface Part {
  element: Element
  outer: Part | null
  length: number
}

/** What holds more of a page's text than this is the page, whatever its name: a form around all of it. */
const mostOfPage = 0.5

function hasComments(innermost: Part): boolean {
  for (let part: Part | null = innermost; part !== null; part = part.outer) {
    if (isComments(part.element)) return true
  }
  return false
}

class Reading {
  private readonly lines: PageLine[] = []
  private readonly parts: (Part | null)[] = []
  private part: Part | null = null
  readonly ranges = new Map<Element, Range>()
  private readonly open: Element[] = []
  private row: Element | null = null
  private links = 0
  private text = ''
  private linked = 0

  enter(element: Element): void {
    const { tagName } = element
    if (isLink(element)) this.links += 1
    else if (tagName === 'br' || blocks.has(tagName)) {
      if (this.row === null) this.flush()
      else this.add(' ')
      if (this.row === null && tagName !== 'br') this.enterBlock(element)
    }
    if (isFurniture(element)) this.part = { element, outer: this.part, length: 0 }
  }

  private enterBlock(element: Element): void {
    this.open.push(element)
    this.ranges.set(element, { from: this.lines.length, to: this.lines.length })
    if (element.tagName === 'tr' && isDataRow(element)) this.row = element
  }

  leave(element: Element): void {
    if (isLink(element)) this.links -= 1
    else if (blocks.has(element.tagName) && (this.row === null || this.row === element)) {
      this.flush()
      this.open.pop()
      this.row = null
      const range = this.ranges.get(element)
      if (range !== undefined) range.to = this.lines.length
    }
    if (this.part?.element === element) this.part = this.part.outer
  }

  add(text: string): void {
    if (this.open.at(-1)?.tagName === 'pre' && text.includes('\n')) {
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) this.flush()
        this.addInline(line)
      }
    } else this.addInline(text)
  }

  private addInline(text: string): void {
    this.text += unwrap(text)
    if (this.links > 0) this.linked += seenLength(text)
  }

  /** The lines, each told whether it is furniture now that the length of the whole page is known. */
  finish(): PageLine[] {
    const total = this.lines.reduce((sum, { text }) => sum + text.length, 0)
    const isPage = ({ element, length }: Part): boolean => length > total * mostOfPage && !isComments(element)
    for (const [index, line] of this.lines.entries()) {
      let part = this.parts[index] ?? null
      while (part !== null && isPage(part)) part = part.outer
      const inComments = part !== null && hasComments(part)
      line.furniture = part === null ? null : inComments ? 'comments' : 'other'
    }
    return this.lines
  }

  private flush(): void {
    const text = tidy(this.text)
    const block = this.open.at(-1)
    if (text !== '' && block !== undefined) {
      for (let part = this.part; part !== null; part = part.outer) part.length += text.length
      this.parts.push(this.part)
      this.lines.push({
        text,
        linked: this.linked,
        block,
        furniture: null,
        indented: /^[\r\n\t ]*(?:\u3000{2}|\u00a0{2})/u.test(this.text),
      })
    }
    this.text = ''
    this.linked = 0
  }
}

function isLink(element: Element): boolean {
  return element.tagName === 'a' && attributeOf(element, 'href') !== null
}

function seenLength(text: string): number {
  return text.replace(/\s+/gu, '').length
}

/** A line end between Chinese characters only lays out the source. */
function unwrap(text: string): string {
  if (!text.includes('\n')) return text
  return text.replace(
    /(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t\r]*\n[ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef])/gu,
    '',
  )
}

function tidy(text: string): string {
  return dropInvisible(text).replace(/\s+/gu, ' ').trim()
}
