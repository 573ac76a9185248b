import { dropInvisible } from '../splitLines.ts'
import { attributeOf, type Element, type Node } from './elements.ts'
import { isFurniture, isUnseen } from './furniture.ts'
import { isDataRow } from './isDataRow.ts'

/** One line of a page as a reader sees it: the text of a block, or of a part of it between <br>. */
export interface PageLine {
  text: string
  /** How many of its characters, white space aside, are a link's. */
  linked: number
  /** The block that it stands in. */
  block: Element
  /** The outermost part around it that says it is no article (navigation, comments …); null when there is none. */
  furniture: Element | null
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
  return { lines: reading.lines, ranges: reading.ranges }
}

class Reading {
  readonly lines: PageLine[] = []
  readonly ranges = new Map<Element, Range>()
  private readonly open: Element[] = []
  private readonly furniture: Element[] = []
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
    if (isFurniture(element)) this.furniture.push(element)
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
    if (this.furniture.at(-1) === element) this.furniture.pop()
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

  private flush(): void {
    const text = tidy(this.text)
    const block = this.open.at(-1)
    if (text !== '' && block !== undefined)
      this.lines.push({
        text,
        linked: this.linked,
        block,
        furniture: this.furniture[0] ?? null,
        indented: /^[\r\n\t ]*(?:\u3000{2}|\u00a0{2})/u.test(this.text),
      })
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
