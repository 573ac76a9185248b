import { widenFullStops } from '../text/displayText.ts'
import { firstUnits, unitSet } from './words/wordList.ts'

/** A quoted slogan, where the text explains it, and each place it stands quoted. */
export interface FoundTerm {
  text: string
  gloss: string | null
  mentions: { paragraph: number; start: number; end: number }[]
}

const longestTerm = 20

/**
 * The slogans an article quotes: 「七赛七比」, 「双招双引」, 「工业强市、项目为王」. A quotation is one when it is short, Chinese
 * throughout, no sentence, no title or brand, and either built like a slogan (a number, or parallel halves), or
 * named as one by the word after it (理念, 机制 …), or quoted more than once or in the headline.
 * The gloss is what 「…,即…」 or 「…,就是…」 says right after it, to the end of that sentence.
 */
export function findTerms(headline: readonly string[], paragraphs: readonly string[]): FoundTerm[] {
  const inHeadline = new Set(headline.flatMap((text) => quotations(text).map((quoted) => quoted.text)))
  const terms = new Map<string, FoundTerm & { named: boolean }>()
  paragraphs.forEach((text, paragraph) => {
    for (const { text: words, start, end } of quotations(text)) {
      if (!isTermText(words) || isBrand(text, start, end)) continue
      const term = terms.get(words) ?? { text: words, gloss: null, mentions: [], named: false }
      term.mentions.push({ paragraph, start, end })
      term.gloss ??= glossAfter(text, end + 1)
      term.named ||= named.test(text.slice(end + 1, end + 5))
      terms.set(words, term)
    }
  })
  return [...terms.values()]
    .filter(
      ({ text, gloss, mentions, named }) =>
        gloss !== null || named || mentions.length > 1 || inHeadline.has(text) || isSlogan(text),
    )
    .map(({ text, gloss, mentions }) => ({ text, gloss, mentions }))
}

interface Quotation {
  text: string
  start: number
  end: number
}

/** Innermost short quotations, in “” 「」 『』 and ‘’, offsets without the marks. */
function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  let open = -1
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (opens(unit)) open = at + 1
    else if (open >= 0 && closes(unit)) {
      if (at > open && at - open <= longestTerm)
        found.push({ text: text.slice(open, at), start: open, end: at })
      open = -1
    }
  }
  return found
}

const opens = unitSet(firstUnits('“「『‘'))
const closes = unitSet(firstUnits('”」』’'))

const named =
  /^(?:的)?(?:要求|理念|方针|原则|机制|意识|特点|战略|工程|行动|精神|目标|思路|模式|拼劲|干劲|韧劲|制度|政策|倡议|活动|问题|格局|体系|布局|策略|约束|计划|规划|联络站|工作)/u
const sentenceLike = /[，,。！？!?；;：:…《》（）()]/u

function isTermText(words: string): boolean {
  if (words.length < 2 || sentenceLike.test(words)) return false
  return (
    /^[\p{Script=Han}\d０-９、·+＋]+$/u.test(words) &&
    /\p{Script=Han}{2}|[\d０-９]\p{Script=Han}/u.test(words)
  )
}

/** 「以下简称“谊安”」 「品牌“某某”」 「名为“某某”」 「号称“某”」, and what is followed by a company or product word. */
function isBrand(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 7), start - 1)
  const after = text.slice(end + 1, end + 5)
  return (
    /(?:简称|名为|名叫|品牌|取名|笔名|绰号|俗称|号称|称为|名字|题为|以|主题为|片|剧|歌|曲|书|号)$/u.test(
      before,
    ) ||
    /^(?:号|公司|集团|牌|品牌|宾馆|饭店|酒店|杯|网|频道|栏目|客户端|为主题|为题|一词|二字|字|等字|报道|在线)/u.test(
      after,
    )
  )
}

/** 「双招双引」 「三个一」 「四多四少」 「担当作为、狠抓落实」 */
function isSlogan(words: string): boolean {
  const counted = words.match(/[一两双二三四五六七八九十百千万\d０-９]/gu)?.length ?? 0
  if (counted >= 2 && words.length <= 8) return true
  if (
    counted === 1 &&
    /^[三四五六七八九十双两\d０-９]/u.test(words) &&
    words.length >= 3 &&
    words.length <= 8
  )
    return true
  const halves = words.split('、')
  return halves.length >= 2 && halves.every((half) => half.length >= 3 && half.length === halves[0]?.length)
}

const explains =
  /^[^，,。；;：:！？!?]{0,8}[，,]?(?:这里|这|它)?(?:也就是说?|即|就是说?|是指|指的是|(?:意思|也)?就是说?|意思是说?|说的是)[，,：:]?/u
/** 「…”就是从他那时来的」 tells of the term, it does not explain it. */
const tells = /^(?:从|由|因|这|那|为了|被|他|她|来自|其中|在|如此|说)/u
const longestGloss = 200

/** 「…”的特点,即招商引资的项目多了…。」 and 「…”，意思是说，…。」: what follows, to the end of that statement. */
function glossAfter(text: string, at: number): string | null {
  const lead = explains.exec(text.slice(at, at + 20))
  if (lead === null) return null
  const rest = text.slice(at + lead[0].length, at + lead[0].length + longestGloss)
  const stop = widenFullStops(rest).search(/[。！？；;!?]/u)
  const whole = stop >= 0 || rest.length < longestGloss
  const gloss = stop >= 0 ? rest.slice(0, stop) : rest
  return !whole || gloss.length < 4 || tells.test(gloss) ? null : gloss.replace(/[，,]$/u, '')
}
