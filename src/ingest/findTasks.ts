import { clauses, sentences, type Span } from '../text/sentences.ts'

/** What is to be done by when, verbatim; `who` where the sentence says so. */
export interface FoundTask {
  text: string
  deadline: string
  who: string | null
  paragraph: number
  start: number
  end: number
}

const number = '[0-9０-９一二三四五六七八九十两]{1,3}'
const deadline = new RegExp(
  `(?:(?:今年|明年|本年|当年|[0-9０-９]{4}年)?(?:年底|年末|${number}月底|${number}月末|${number}月份|${number}月(?:上旬|中旬|下旬)|${number}月${number}日|本月底|月底|上半年|季度末|国庆节|春节|汛期)(?:之?前|以前)|(?:自.{0,12}起)?${number}(?:个)?(?:工作日|小时|天|日|个月)(?:之)?内|限期|限时|截止(?:时间|日期)?(?:为|到|至)?)`,
  'u',
)
const duty = /要|须|应|必须|确保|坚决|务必|力争|请|完成|整改|到位|上报|报送|办理|提交|截止/u
const past = /(?:已|曾|了$|去年|据悉)/u
const longestSentence = 70

/**
 * Clauses with a stated time limit: 「坚决在年底前完成任务」, 「该整改的限期整改」, 「3月15日前报送」. A short sentence is
 * taken whole, of a long one the clause. What is told as done is no task.
 */
export function findTasks(paragraphs: readonly string[]): FoundTask[] {
  return paragraphs
    .flatMap((text, paragraph) =>
      sentences(text).flatMap((sentence) => {
        const parts = clauses(text, sentence)
        return parts.flatMap((clause, index) => {
          const words = text.slice(clause.start, clause.end)
          const found = deadline.exec(words)
          if (
            found === null ||
            past.test(words) ||
            !duty.test(text.slice(parts[index - 1]?.start ?? clause.start, clause.end))
          )
            return []
          const range = withoutStop(text, rangeOf(sentence, clause))
          return [
            {
              text: text.slice(range.start, range.end),
              deadline: found[0],
              who: whoBefore(text, parts.slice(0, index + 1)),
              paragraph,
              ...range,
            },
          ]
        })
      }),
    )
    .filter(
      (task, index, all) =>
        all.findIndex((other) => other.paragraph === task.paragraph && other.start === task.start) === index,
    )
}

function rangeOf(sentence: Span, clause: Span): Span {
  return sentence.end - sentence.start <= longestSentence ? sentence : clause
}

function withoutStop(text: string, { start, end }: Span): Span {
  let last = end
  while (last > start && /[，,。；;：:！!”]/u.test(text.charAt(last - 1))) last -= 1
  return { start, end: last }
}

const subject =
  /^([\p{Script=Han}、]{0,22}?(?:同志|单位|部门|各地|干部|[县区市镇乡村]|企业|局|委|办|政府|人员|群众|学校|医院|公司|[户者级]))(?:要|须|应当|应|必须|务必)(?!求)/u

/** The nearest 「有关县党政主要负责同志要…」 in the clauses up to this one. */
function whoBefore(text: string, parts: readonly Span[]): string | null {
  for (const { start, end } of parts.toReversed()) {
    const who = subject.exec(text.slice(start, Math.min(end, start + 40)))?.[1]
    if (who !== undefined) return who
  }
  return null
}
