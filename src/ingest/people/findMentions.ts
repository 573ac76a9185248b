import type { Span } from '../../text/sentences.ts'
import { isWordEdge } from '../words/dictionary.ts'
import { isNameDot, isSpelling } from '../words/transliteration.ts'
import { firstUnits, longestMatches, mayBe, type RoughUnits, roughUnits } from '../words/wordList.ts'
import { evidenceAfter } from './readName.ts'

/** A name printed at [start, end) of a text; `name` is the person's full name, without spaces. */
export interface NamePrinted {
  name: string
  start: number
  end: number
}

/** The mentions, sorted by their start, that begin in a stretch of the text; found by halving. */
export function mentionsWithin(
  mentions: readonly NamePrinted[],
  { start, end }: Span,
): readonly NamePrinted[] {
  const first = firstFrom(mentions, start)
  const behind = firstFrom(mentions, end)
  return first === behind ? none : mentions.slice(first, behind)
}

/** Most stretches mention nobody: they share it. */
const none: readonly NamePrinted[] = []

/**
 * Tells of one stretch after the other, in the order of the text, where the first mention begins that ends behind its
 * start; `nowhere` where none does.
 */
export function nextMention(mentions: readonly NamePrinted[]): (start: number) => number {
  let next = 0
  return (start) => {
    while ((mentions[next]?.end ?? nowhere) <= start) next += 1
    return mentions[next]?.start ?? nowhere
  }
}

/** Behind every text; a number of the small kind, for the engine would read all the others anew. */
const nowhere = 2 ** 30

/** The index of the first mention that begins at `offset` or behind it. */
export function firstFrom(mentions: readonly NamePrinted[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** What makes a name part of a theory, a place or an organisation: 邓小平理论, 白求恩国际和平医院. */
const wholeAfter = longestMatches(
  '电子 科技 股份 药业 制药 医药 控股 实业 置业 律师事务所 工作室 洲际机场 国际机场 望远镜 帝 理论 思想 主义 医院 大学 故居 纪念馆 基金 基金会 集团 公司 路 大道 中学 小学 学院 广场 图书馆 奖 杯 国际和平医院 医疗中心 出版社 机场 汽车 大街 群岛 奖学金 新时代中国特色社会主义思想 法治思想 强军思想',
)

/** Is what ends at `end` only part of a theory, a place or an organisation? */
export function isWholeAfter(text: string, end: number): boolean {
  return wholeAfter(text, end) > 0
}

/** Names as they are printed, ready to be found in many texts. */
export interface PrintedNames {
  /** Each printed form with the person's full name (「萨曼」 -> 「萨曼·班尔金吉」). */
  forms: ReadonlyMap<string, string>
  /** Lengths of the forms, the longest first. */
  lengths: readonly number[]
  beginnings: RoughUnits
}

export function printedNames(forms: ReadonlyMap<string, string>): PrintedNames {
  const lengths = new Set(Array.from(forms.keys(), (form) => form.length))
  return {
    forms,
    lengths: [...lengths].toSorted((a, b) => b - a),
    beginnings: roughUnits(firstUnits(forms.keys())),
  }
}

/** Every place where one of the names is printed. The longest form wins; a form of two characters must not cut a dictionary word. */
export function findMentions(text: string, { forms, lengths, beginnings }: PrintedNames): NamePrinted[] {
  const found: NamePrinted[] = []
  if (forms.size === 0) return found
  for (let at = 0; at < text.length; at += 1) {
    if (!mayBe(beginnings, text.charCodeAt(at))) continue
    for (const length of lengths) {
      // Behind the text's end a longer slice is the shorter form.
      if (at + length > text.length) continue
      const name = forms.get(text.slice(at, at + length))
      if (name === undefined || !mayStand(text, at, at + length)) continue
      found.push({ name, start: at, end: at + length })
      at += length - 1
      break
    }
  }
  return found
}

function mayStand(text: string, start: number, end: number): boolean {
  if (isWholeAfter(text, end)) return false
  if (isNameDot(text.charAt(end)) || isNameDot(text.charAt(start - 1))) return false
  if (end - start > 2) return true
  if (isSpelling(text.charAt(start)) && isSpelling(text.charAt(start + 1)) && evidenceAfter(text, end) < 1.2)
    return false
  return isWordEdge(text, start) && (isWordEdge(text, end) || evidenceAfter(text, end) >= 2)
}
