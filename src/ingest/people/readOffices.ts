import { isBreak, isDigit } from '../../text/characters.ts'
import { officeHeadBefore, titleAt } from '../words/officeWords.ts'
import { isJoining, keptAt, leadsTo } from '../words/leadingWords.ts'
import { wordsOf } from '../words/dictionary.ts'
import { listed, longestMatches } from '../words/wordList.ts'

/** Offices read before a name: verbatim, in order, and where the first begins. */
export interface OfficesBefore {
  offices: string[]
  start: number
}

const longestOffice = 40
const mostStacked = 6

/**
 * The offices that end exactly at `end`: 「市委书记、防控工作领导小组组长」 -> both; 「国务院副总理兼外交部长」 -> both.
 * Each is verbatim, without the words that only lead to it (会见, 由, 昨天). Empty when no office ends there. Nothing
 * before `floor`, where a name before ends, is looked at.
 */
export function officesBefore(text: string, end: number, floor = 0): OfficesBefore {
  if (text !== recent.text) {
    recent.text = text
    recent.read.clear()
  }
  const key = end * farthest + Math.min(end - floor, farthest - 1)
  const known = recent.read.get(key)
  if (known !== undefined) return known
  const read = readBefore(text, end, floor)
  recent.read.set(key, read)
  return read
}

/** Farther back than stacked offices reach: whatever lies there makes no difference. */
const farthest = 512

/** What was read in the paragraph asked of last: the same names are asked for roles, acts and outline. */
const recent = { text: '', read: new Map<number, OfficesBefore>() }

function readBefore(text: string, end: number, floor: number): OfficesBefore {
  const offices: string[] = []
  let start = end
  for (let stacked = 0; stacked < mostStacked; stacked += 1) {
    const at = stacked === 0 ? end : start - 1
    if (stacked > 0 && text.charAt(at) !== '、') break
    if (officeHeadBefore(text, at) === 0) break
    const from = officeStart(text, at, floor)
    if (from >= at) break
    offices.unshift(...splitDouble(text.slice(from, at)))
    const trimmed = from > 0 && text.charAt(from - 1) !== '、'
    start = from
    if (trimmed) break
  }
  return { offices: offices.filter(isOffice), start }
}

/**
 * The offices that a stretch begins with, after a verb of appointment: 「南昌市委委员、常委、书记」, 「省委副书记、省长，省委
 * 书记等职」 -> each; it ends at the first piece that is none.
 */
export function officesWithin(stretch: string): string[] {
  const offices: string[] = []
  for (const piece of stretch.replace(/^[过了]/u, '').split(/[、，,和及]|以及/u)) {
    const office = piece.replace(/^[为的]|(?:等?(?:职务|领导职务|多个职务|职位)|等职|一职|之职|等)$/gu, '')
    if (
      officeHeadBefore(office, office.length) === 0 ||
      office.length > longestOffice ||
      hasVerb.test(office)
    )
      break
    offices.push(...splitDouble(office))
    if (office.length < piece.length && /[职等]/u.test(piece.slice(-2))) break
  }
  return offices.filter(isOffice)
}

const hasVerb =
  /[的了是在由把被]|接替|会见|主持|出席|同志|当选|担任|(?<![主责信前离常首原新])任(?![务城县丘])|[\d０-９〇一二三四五六七八九十][年月]/u

/** The title right after a name: 「江泽民主席」 -> 主席, 「王强副市长」 -> 副市长; null when none follows. */
export function titleAfter(text: string, end: number): string | null {
  const prefix = prefixAt(text, end)
  const length = titleAt(text, end + prefix)
  return length === 0 ? null : text.slice(end, end + prefix + length)
}

const prefixAt = longestMatches('常务副 副 代')

const notOffices = listed(
  '同志 读者 作者 嘉宾 客商 市民 居民 英雄 校友 烈士 首长 候选人 当选人 主人公 代表 工作人员 学生',
)

function isOffice(office: string): boolean {
  return office.length >= 2 && office.length <= longestOffice && !notOffices.has(office)
}

/** 「副省长兼卫生厅长」 -> 副省长, 卫生厅长 */
function splitDouble(office: string): string[] {
  const parts = office.split('兼')
  return parts.length > 1 && parts.every((part) => officeHeadBefore(part, part.length) > 0) ? parts : [office]
}

/** Where the office that ends at `end` begins: after a break, or after the last word that only leads to it. */
function officeStart(text: string, end: number, floor: number): number {
  let from = end
  while (from > floor && end - from < longestOffice && !isBreak(text.charAt(from - 1))) from -= 1
  let start = from
  let at = from
  let keptTo = from
  for (const word of wordsOf(text.slice(from, end), longestOffice)) {
    const begins = at
    at += word.length
    if (at >= end) break
    if (begins < keptTo) continue
    if (begins > from && isJoining(text.charAt(begins)) && bodyOfPlace(text, begins + 1) > 0) {
      start = begins + 1
      continue
    }
    if (keptAt(text, begins)) keptTo = begins + 2
    else if (isJoining(word)) start = begins === start || officeHeadBefore(text, begins) > 0 ? at : start
    else if ((word === '前' && begins === start) || (begins === from && ofPlaces.has(word))) continue
    else if (leadsTo(word, text, at) || isNumber(word) || endsApart(word))
      start = at + Number(word.endsWith('我') && ours.has(text.charAt(at)) && at + 1 < end)
  }
  return start
}

function isNumber(word: string): boolean {
  return isDigit(word) && /^[0-9０-９]+$/u.test(word)
}

/** 「我们|」 「正是|」 「他的|」: no office begins so. */
function endsApart(word: string): boolean {
  const last = word.charAt(word.length - 1)
  return pronouns.has(last) || ((last === '是' || last === '的') && word.length > 1)
}

/** With these places' names begin: 「，中某镇|党委书记」. */
const ofPlaces = new Set('中上下')

/** 「…会议精神和|省委书记」: what the bodies and offices of a place begin with. */
const bodyOfPlace = longestMatches(
  '省委 省政府 省长 省人大 省政协 省纪委 自治区党委 市委 市政府 市长 市人大 市政协 市纪委 州委 州政府 州长 县委 县政府 县长 县人大 县政协 县纪委 区委 区政府 区长 区人大 区政协 区纪委 镇党委 乡党委',
)

/** 「我局|民警」 */
const ours = new Set('局院校市县区省州镇乡村队所站厂社')

const pronouns = new Set('们他她我你')
