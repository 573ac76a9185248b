import type { PageLine } from './readLines.ts'

const searched = 8
const searchedAtEnd = 4
const line =
  /^[【[（(]?\s{0,3}(?:(?:本文)?(?:图文|文图|文字|文|撰文|撰稿|采写|作者)\s{0,3}[/／|｜丨︱:：].{2,40}|[《\p{Script=Han}》]{0,10}作者[\s:：]{1,3}[\p{Script=Han}·、\s]{2,20})[】\])）]?$/u

/** A line of the body that only says who wrote it, and the body without it. */
export interface AuthorLine {
  author: string
  rest: PageLine[]
}

/** The one at the beginning: 「【文/某某网 甲某】」, 「《某刊》作者 乙某」. */
export function firstAuthorLine(body: readonly PageLine[]): AuthorLine | null {
  return take(body, body.slice(0, searched).findIndex(says))
}

/** The one at the end: 「采写:某报记者 丙某」. */
export function lastAuthorLine(body: readonly PageLine[]): AuthorLine | null {
  const at = body.findLastIndex(says)
  return at < body.length - searchedAtEnd ? null : take(body, at)
}

function says({ text }: PageLine): boolean {
  return text.length <= 50 && line.test(text)
}

function take(body: readonly PageLine[], at: number): AuthorLine | null {
  const author = body[at]?.text
  if (author === undefined || body.length < 2) return null
  return { author, rest: body.filter((_, index) => index !== at) }
}
