import type { Span } from '../../text/sentences.ts'
import { isWordEdge } from '../words/dictionary.ts'
import { isNameDot, isSpelling } from '../words/transliteration.ts'
import { longestMatches } from '../words/wordList.ts'
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
  return mentions.slice(firstFrom(mentions, start), firstFrom(mentions, end))
}

function firstFrom(mentions: readonly NamePrinted[], offset: number): number {
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
  '理论 思想 主义 医院 大学 故居 纪念馆 基金 基金会 集团 公司 路 大道 中学 小学 学院 广场 图书馆 奖 杯 国际和平医院 医疗中心 出版社 机场 汽车 大街 群岛 奖学金 新时代中国特色社会主义思想 法治思想 强军思想',
)

/** Is what ends at `end` only part of a theory, a place or an organisation? */
export function isWholeAfter(text: string, end: number): boolean {
  return wholeAfter(text, end) > 0
}

/**
 * Every place where one of the names is printed. `printed` maps each printed form to the person's full name
 * (「萨曼」 -> 「萨曼·班尔金吉」). The longest form wins; a form of two characters must not cut a dictionary word.
 * `sure` are offsets where the name is known to begin.
 */
export function findMentions(
  text: string,
  printed: ReadonlyMap<string, string>,
  sure: ReadonlySet<number>,
): NamePrinted[] {
  const lengths = [...new Set([...printed.keys()].map((form) => form.length))].toSorted((a, b) => b - a)
  const first = new Set([...printed.keys()].map((form) => form.charAt(0)))
  const found: NamePrinted[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!first.has(text.charAt(at))) continue
    for (const length of lengths) {
      const name = printed.get(text.slice(at, at + length))
      if (name === undefined || !mayStand(text, at, at + length, sure)) continue
      found.push({ name, start: at, end: at + length })
      at += length - 1
      break
    }
  }
  return found
}

function mayStand(text: string, start: number, end: number, sure: ReadonlySet<number>): boolean {
  if (isWholeAfter(text, end)) return false
  if (sure.has(start)) return true
  if (isNameDot(text.charAt(end)) || isNameDot(text.charAt(start - 1))) return false
  if (end - start > 2) return true
  if (isSpelling(text.charAt(start)) && isSpelling(text.charAt(start + 1)) && evidenceAfter(text, end) < 1.2)
    return false
  return isWordEdge(text, start) && (isWordEdge(text, end) || evidenceAfter(text, end) >= 2)
}
