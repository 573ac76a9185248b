import { clauses, sentences, type Span } from '../text/sentences.ts'
import { firstUnits, unitSet } from './words/wordList.ts'

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
const season =
  '年底|年末|今年底|明年底|月底|上半年|季度末|国庆节?|春节|元旦|五一|中秋节?|端午节?|清明节?|汛期|雨季|供暖季|封冻|开学|高考|麦收|秋收'
const date = `(?:${number}月(?:底|末|份|上旬|中旬|下旬|${number}日)|本月底|${season})`
const deadline = new RegExp(
  `(?:(?:今年|明年|本年|当年|[0-9０-９]{4}年)?${date}(?:之?前|以前)(?![后夕往\\d０-９])|(?:自.{0,12}起)?${number}(?:个)?(?:工作日|小时|天|日|个月)(?:之)?内|(?<!无)限期(?:${number}(?:个)?(?:工作日|小时|天|日|个月)(?:之)?内)?|限时|截止(?:时间|日期)(?:为|是|到|至|[:：])?(?:[0-9０-９]{4}年)?${number}月${number}日|(?:[0-9０-９]{4}年)?${number}月${number}日(?:截止|止(?!跌)))`,
  'u',
)
const duty =
  /(?<![重主只首纪摘概紧])要(?!求|素|闻)|须|(?<![供反相适效响对回])应(?![用对急付邀聘])|确保|坚决|务必|力争|(?<![申邀聘提])请|完成|整改|到位|上报|报送|办理|办结|提交|截止|(?<![成外])交(?![通易流往界谈汇])|送|寄|报名|报给|答复|回复|回信|建成|开工|竣工|完工|投产|投用|启用|通车|清零|销号|启动|出台|公布|刊登|登完|编成|编入|选出|销毁|补齐|缴|申报|领取|归还|改完|打完/u
const past = /(?:已|曾|了$|去年|前年|据悉|当时|那年|累计|超过)/u
const longest = 70

/**
 * Clauses with a stated time limit: 「坚决在年底前完成任务」, 「该整改的限期整改」, 「3月15日前报送」. What stands between
 * semicolons is one task, unless it names several limits: then each limit begins its own. What is told as done is no
 * task. List marks and labels (「(三)」 「时间安排：」) are left out of the text.
 */
export function findTasks(paragraphs: readonly string[]): FoundTask[] {
  return paragraphs.flatMap((text, paragraph) =>
    sentences(text)
      .filter((sentence) => mayLimit(text, sentence))
      .filter(({ start, end }) => deadline.test(text.slice(start, end)))
      .flatMap((sentence) => unitsOf(text, sentence))
      .flatMap((unit) => tasksOf(text, unit, paragraph)),
  )
}

/** One of these stands in every limit; the pattern is slow, and most sentences have none. */
const limiting = unitSet(firstUnits('前内限止'))

function mayLimit(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (limiting(text.charCodeAt(at))) return true
  return false
}

interface Limited {
  span: Span
  deadline: string
  at: number
  /** Index of the clause that states the limit. */
  clause: number
}

/** Who is to do it stands in the clause of the limit or a few before. */
const clausesBefore = 6

/** The parts of a sentence between semicolons. */
function unitsOf(text: string, { start, end }: Span): Span[] {
  const units: Span[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if (text.charAt(at) !== '；' && text.charAt(at) !== ';') continue
    units.push({ start: from, end: at })
    from = at + 1
  }
  units.push({ start: from, end })
  return units
}

function tasksOf(text: string, unit: Span, paragraph: number): FoundTask[] {
  const from = pastMarks(text, unit)
  const parts = clauses(text, { start: from, end: unit.end })
  return limitsOf(text, parts, unit).flatMap(({ span, deadline: limit, at, clause }, index) => {
    const words = text.slice(span.start, span.end)
    const lead = index === 0 ? from : span.start
    if (past.test(words) || !duty.test(text.slice(lead, span.end).replace(limit, ''))) return []
    const range = trimmedRange(text, index === 0 ? shortened(lead, span) : span)
    const own = text.slice(range.start, range.end)
    const who = whoBefore(text, parts.slice(Math.max(0, clause - clausesBefore), clause + 1), at)
    return own.length < 5 ? [] : [{ text: own, deadline: limit, who, paragraph, ...range }]
  })
}

/** Each limit with the clauses from it to the next one. */
function limitsOf(text: string, parts: readonly Span[], unit: Span): Limited[] {
  const limits: Limited[] = []
  for (const [index, clause] of parts.entries()) {
    const found = deadline.exec(text.slice(clause.start, clause.end))
    const last = limits.at(-1)
    if (found !== null)
      limits.push({ span: { ...clause }, deadline: found[0], at: clause.start + found.index, clause: index })
    else if (last !== undefined && clause.end - last.span.start <= longest) last.span.end = clause.end
  }
  const [only, second] = limits
  if (only !== undefined && second === undefined && unit.end - only.span.start > longest) {
    const own = parts.find(({ start }) => start === only.span.start)
    only.span = own?.end === undefined || own.end - own.start > 12 ? (own ?? only.span) : only.span
  }
  return limits
}

/** The first limit takes what leads to it along, unless that is long. */
function shortened(lead: number, span: Span): Span {
  return span.end - lead <= longest ? { start: lead, end: span.end } : span
}

/** Behind 「(三)」 「2.」 「一是」 and a label such as 「时间安排：」. */
function pastMarks(text: string, { start, end }: Span): number {
  let at = start
  const mark =
    /^[\s”]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十\d]{1,2}[、.．])/u.exec(
      text.slice(at, Math.min(end, at + 12)),
    )
  if (mark !== null) at += mark[0].length
  const label = /^[\s”]*[\p{Script=Han}]{2,8}[:：]/u.exec(text.slice(at, Math.min(end, at + 12)))
  if (label !== null && !/截止|限期|[说道]/u.test(label[0])) at += label[0].length
  return at
}

function trimmedRange(text: string, { start, end }: Span): Span {
  let first = start
  let last = end
  while (first < end && /[\s，,]/u.test(text.charAt(first))) first += 1
  while (last > first && /[\s，,。；;：:！!”]/u.test(text.charAt(last - 1))) last -= 1
  return { start: first, end: last }
}

const bodies =
  '同志|单位|部门|各地|干部|[县区市镇乡村]|企业|局|委|办|政府|人员|群众|学校|医院|公司|商铺|门店|[户者级人]|编辑部|小组|专班'
const subject = new RegExp(
  `^(?:请|由)?([\\p{Script=Han}、]{0,22}?(?:${bodies}))(?:要|须|应当|应|必须|务必)(?!求)`,
  'u',
)
const directSubject = new RegExp(
  `^(?:请|由)?([\\p{Script=Han}、]{0,14}(?:${bodies}))(?:要|须|应|必须|务必)?[在于将]?$`,
  'u',
)

/** The nearest 「有关县党政主要负责同志要…」 in the clauses up to the limit, or who stands right before it. */
function whoBefore(text: string, parts: readonly Span[], at: number): string | null {
  for (const { start, end } of parts.filter((part) => part.start <= at).toReversed()) {
    const direct = at < end && at - start <= 20 ? directSubject.exec(text.slice(start, at))?.[1] : undefined
    const who = direct ?? subject.exec(text.slice(start, Math.min(end, start + 40)))?.[1]
    if (who !== undefined) return who
  }
  return null
}
