const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/**
 * Where a headline may break, as UTF-16 offsets: between words, never inside one of `names` (people, places) or a
 * short quotation, and not before closing or after opening punctuation (clreq, 行首行尾禁则). A lone character is
 * mostly a piece of a word that the segmenter does not know (双招双引, 幼儿园), so it stays with its neighbours;
 * a preposition stays with what follows, a particle with what it follows; after 的 a line may always end.
 */
export function headlineBreaks(headline: string, names: readonly string[]): number[] {
  const kept = [...rangesOf(headline, names), ...quotations(headline)]
  const breaks: number[] = []
  let before: Segment = { text: '', index: 0, leant: false }
  let runStart = 0
  for (const { segment, index } of words.segment(headline)) {
    const inside = kept.some(({ start, end }) => index > start && index < end)
    const fixed = index === 0 || inside || belongs(before.text, segment)
    const leant = !fixed && leans(before.text, segment)
    const length = index + segment.length - runStart
    if (!fixed && (!leant || length > (lone.test(segment) ? longestRun + 2 : longestRun))) {
      // A run that grew too long is rather cut before its last lone character than after it.
      runStart = leant && before.leant && lone.test(before.text) ? before.index : index
      breaks.push(runStart)
    }
    before = { text: segment, index, leant: leant && runStart !== index }
  }
  return breaks
}

/** `leant`: it could have been parted from the segment before it, and was not. */
interface Segment {
  text: string
  index: number
  leant: boolean
}

interface Range {
  start: number
  end: number
}

/** What leans on its neighbours does so up to this length; a phone's line holds ten characters of a headline. */
const longestRun = 8

/** Closing and pausing marks, and signs that belong to the number before them. */
const notFirst = /^[\p{Pe}\p{Pf}"'”’,.;:!?，。、；：！？·…—～~%％℃°‰\s]/u
const notLast = /(?:[\p{Ps}\p{Pi}“‘#＃@￥$·]|第)$/u
const pause = /[\s，。、；：！？,;:!?)）”》]$/u
/** Particles, and endings of nouns: they are part of what stands before them. */
const ending =
  /^[的地得了着过们等吗呢吧啊路街桥河湖山村镇乡县区市省州委局厅院校馆所站厂队员者官师长家器案例度性化案版线网]$/u
const number = /[\d０-９]$/u
const han = /^\p{Script=Han}/u

/** Whether two segments may never be parted. */
function belongs(before: string, after: string): boolean {
  if (notFirst.test(after) || notLast.test(before) || (ending.test(after) && !pause.test(before))) return true
  return number.test(before) && han.test(after)
}

const lone = /^\p{Script=Han}$/u
const preposition = /^[与和及或在到为将被从对向把让就是不也都已再又超约致赴获由以至并而但给比跟同令使]$/u

/** Whether two segments should stay together as long as that makes no long run. */
function leans(before: string, after: string): boolean {
  if (pause.test(before) || before === '的' || preposition.test(after)) return false
  return lone.test(before) || lone.test(after)
}

/** Every place where one of `names` stands. */
function rangesOf(text: string, names: readonly string[]): Range[] {
  const ranges: Range[] = []
  for (const name of names) {
    if (name === '') continue
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      ranges.push({ start: at, end: at + name.length })
    }
  }
  return ranges
}

/** A quotation longer than this would not fit a phone's line, so it may break between its words. */
const longestWhole = 10
const closers: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉' }

/** Short quotations and book titles, their marks included. */
function quotations(text: string): Range[] {
  const ranges: Range[] = []
  for (let start = 0; start < text.length; start += 1) {
    const closer = closers[text.charAt(start)]
    if (closer === undefined) continue
    const end = text.indexOf(closer, start) + 1
    if (end > 0 && end - start <= longestWhole + 2) ranges.push({ start, end })
  }
  return ranges
}
