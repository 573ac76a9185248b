import { isBreak, isHan } from '../text/characters.ts'
import { splitRunTogether } from './people/splitRunTogether.ts'

/** Who made an article, as its byline says. `outlet` is the first paper, agency or channel named. */
export interface Credits {
  outlet: string | null
  reporters: string[]
  correspondents: string[]
  photographers: string[]
}

type Trade = 'reporters' | 'correspondents' | 'photographers'

/** What stands before a credited name, the longest first where one begins as another does. */
const trades: readonly [string, Trade][] = [
  ['摄影记者', 'photographers'],
  ['摄影报道', 'photographers'],
  ['通讯员', 'correspondents'],
  ['特约记者', 'reporters'],
  ['实习生', 'reporters'],
  ['记者', 'reporters'],
  ['記者', 'reporters'],
  ['通訊員', 'correspondents'],
  ['攝影', 'photographers'],
  ['摄影', 'photographers'],
  ['撰文', 'reporters'],
  ['作者', 'reporters'],
]

/**
 * 「聊城日报全媒体记者曹天伟」 「记者X 通讯员Y、Z」 「新华社记者陈雁、本报记者张严报道」 「X 摄」: who is credited with
 * what. Text that is no name is left out. null when nobody and no outlet is found.
 */
export function readCredits(text: string): Credits | null {
  const credits: Credits = { outlet: null, reporters: [], correspondents: [], photographers: [] }
  let trade: Trade | null = null
  for (const piece of splitByTrade(text)) {
    if (piece.trade !== null) {
      trade = piece.trade
      continue
    }
    for (const part of piece.text.split(/[、，,；;/／|｜:：\s（）()【】]+/u)) {
      if (part !== '') addPart(part, trade, credits)
    }
  }
  const empty = credits.reporters.length + credits.correspondents.length + credits.photographers.length === 0
  return empty && credits.outlet === null ? null : credits
}

/** Are these names and nothing else (「赵丹媚」, 「宋敏涛郭京泉」, 「甲某 乙某」)? At most four. */
export function readBareNames(text: string): string[] | null {
  const parts = joinSpaced(text)
    .split(/[、,，\s]+/u)
    .filter((part) => part !== '')
  const names: string[] = []
  for (const part of parts) {
    const split = part.length > 12 ? null : splitRunTogether(part)
    if (split === null) return null
    names.push(...split)
  }
  return names.length > 0 && names.length <= 4 ? names : null
}

/** 「王 强」 -> 「王强」, 「王 强 李小明」 -> 「王强 李小明」 */
export function joinSpaced(text: string): string {
  return text.replace(
    /(?<![^\s、,，;；:：（(])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?![^\s、,，;；）)])/gu,
    '$1$2',
  )
}

function splitByTrade(text: string): { text: string; trade: Trade | null }[] {
  const pieces: { text: string; trade: Trade | null }[] = []
  const joined = joinSpaced(text)
  let from = 0
  let at = 0
  while (at < joined.length) {
    const found = trades.find(([word]) => joined.startsWith(word, at))
    if (found === undefined) {
      at += 1
      continue
    }
    pieces.push({ text: joined.slice(from, at), trade: null }, { text: found[0], trade: found[1] })
    at += found[0].length
    from = at
  }
  pieces.push({ text: joined.slice(from), trade: null })
  return pieces
}

const adjectives = /(?:全媒体|融媒体|特派|特约|首席|实习|见习|驻[\p{Script=Han}]{1,8}|报道组)+$/u
const outletEnd = /(?:报社?|社|网|台|刊|客户端|中心|新闻|杂志|周刊|总台)$/u

function addPart(part: string, trade: Trade | null, credits: Credits): void {
  const shot = /^(.{2,12})摄$/u.exec(part)?.[1]
  if (shot !== undefined) {
    addPart(shot, 'photographers', credits)
    return
  }
  const bare = part.replace(/(?:综合报道|报道|整理|文并图|供图)$/u, '')
  const outlet = bare.replace(adjectives, '')
  if (outletEnd.test(outlet) && outlet.length <= 16) {
    credits.outlet ??= outlet
    return
  }
  const names = trade === null ? null : splitRunTogether(bare)
  if (trade !== null && names !== null)
    credits[trade].push(...names.filter((name) => !credits[trade].includes(name)))
}

/** Does the text consist of Han, spaces and name marks only? */
export function isCreditText(text: string): boolean {
  return (
    text.length <= 80 &&
    Array.from(text).every((c) => isHan(c) || ' 　、，,:：/／|｜·（）()'.includes(c) || !isBreak(c))
  )
}
