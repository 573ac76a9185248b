import type { CreditPiece } from './readBodyCredits.ts'
import { readCreditLine } from './readCredits.ts'

/** The credit that stands in a line around an article, and what the line holds before and behind it. */
export interface PageCredit {
  piece: CreditPiece
  rest: string[]
}

const label =
  /(?<!\p{Script=Han})(?:[\p{Script=Han}]{0,10}(?:记者|記者|通讯员|通訊員)|(?:作者|撰稿|撰文|采写|文字)(?=[:：\s\u3000]))/u
/** What the page says next. */
const next =
  /\d{4}[-年/.]|[|｜丨《（(]|(?:来源|來源|责任编辑|编辑|編輯|责编|审核|审校|校对|监制|发布|發布|更新|时间|日期|浏览|点击|阅读|字号|字体|分享|人气)/u

/** 「来源：某报 作者：甲某 乙某 编辑：丙某」 -> 「作者：甲某 乙某」; null where nobody is named (「作者：admin」). */
export function creditInPageLine(line: string): PageCredit | null {
  const start = line.search(label)
  if (start < 0) return null
  const length = line.slice(start).search(next)
  const end = length < 0 ? line.length : start + length
  const text = line.slice(start, end).trim()
  const credit = readCreditLine(text)
  if (credit === null || !credit.named) return null
  const rest = [line.slice(0, start).trim(), line.slice(end).trim()].filter((part) => part !== '')
  return { piece: { text, credits: credit.credits }, rest }
}
