const words = new Intl.Segmenter('zh-Hans', { granularity: 'word' })

/**
 * Where a headline may break, as UTF-16 offsets: between words, never inside one of `names` (people) or a short
 * quotation, not before closing or after opening punctuation (clreq, 行首行尾禁则), and not before a particle.
 * Lone characters in a row are one word that the segmenter does not know (双招双引), so they stay together.
 */
export function headlineBreaks(headline: string, names: readonly string[]): number[] {
  const kept = [...rangesOf(headline, names), ...quotations(headline)]
  const breaks: number[] = []
  let before: string | null = null
  for (const { segment, index } of words.segment(headline)) {
    const mayBreak =
      before !== null &&
      !joined(before, segment) &&
      !kept.some(({ start, end }) => index > start && index < end)
    if (mayBreak) breaks.push(index)
    before = segment
  }
  return breaks
}

interface Range {
  start: number
  end: number
}

/** Closing and pausing marks, and what belongs to the number before it. */
const notFirst = /^[\p{Pe}\p{Pf}"'”’,.;:!?，。、；：！？·…—～~%％℃°‰]/u
const notLast = /[\p{Ps}\p{Pi}“‘#＃@￥$·]$/u
/** Particles and suffixes lean on the word before them. */
const particle = /^[的地得了着过们等吗呢吧啊们年月日时分个名位家件项次]$/u
const lone = /^\p{Script=Han}$/u
const number = /[\d０-９一二三四五六七八九十百千万亿两第]$/u

function joined(before: string, after: string): boolean {
  if (notFirst.test(after) || notLast.test(before)) return true
  if (/^\s/u.test(after)) return true
  if (lone.test(before) && lone.test(after)) return true
  if (number.test(before) && lone.test(after)) return true
  return particle.test(after)
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
