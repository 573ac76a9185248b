import type { PageLine } from './readLines.ts'

const searched = 3
const line =
  /^[【[（(]?\s{0,3}(?:(?:本文)?(?:图文|文图|文字|文|撰文|撰稿|采写|作者)\s{0,3}[/／|｜丨:：].{2,40}|[《\p{Script=Han}》]{0,10}作者[\s:：]{1,3}[\p{Script=Han}·、\s]{2,20})[】\])）]?$/u

/** Takes a line that only says who wrote the article (「【文/某某网 甲某】」, 「《某刊》作者 乙某」) off its beginning. */
export function takeAuthorLine(body: readonly PageLine[]): { author: string | null; rest: PageLine[] } {
  const at = body.slice(0, searched).findIndex(({ text }) => text.length <= 50 && line.test(text))
  if (at < 0 || body.length < 2) return { author: null, rest: [...body] }
  return { author: body[at]?.text ?? null, rest: body.filter((_, index) => index !== at) }
}
