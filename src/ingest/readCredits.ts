import { isHan } from '../text/characters.ts'
import { splitRunTogether } from './people/splitRunTogether.ts'
import { splitByLabels } from './splitByLabels.ts'
import type { Trade } from './words/creditLabels.ts'
import { wordLengthAt } from './words/dictionary.ts'

/** Who made an article, as its byline says. `outlet` is the first paper, agency or channel named. */
export interface Credits {
  outlet: string | null
  reporters: string[]
  correspondents: string[]
  photographers: string[]
}

/** A line or bracket that holds credits and nothing else; `credits` name nobody where only editors are named. */
export interface CreditLine {
  credits: Credits
  named: boolean
}

const noNames: NameReader = () => null

/**
 * 「聊城日报全媒体记者曹天伟」 「记者X 通讯员Y、Z」 「新华社记者陈雁、本报记者张严报道」 「X 摄」: who is credited with
 * what. Text that is no name is left out. null when nobody and no outlet is found.
 */
export function readCredits(text: string): Credits | null {
  const { credits } = walk(text, splitRunTogether)
  return isNamed(credits) || credits.outlet !== null ? credits : null
}

const longestLine = 120

/**
 * Reads a line, or what stands in a bracket, that is credits from end to end: 「全媒体记者:甲某 乙某」, 「文/图 甲某」,
 * 「编辑:甲某 审核:乙某」, 「(总台央视记者甲某)」. null when it holds anything else, or no label at all.
 */
export function readCreditLine(line: string): CreditLine | null {
  if (line.length > longestLine || /[。！？；!?;…“”]/u.test(line)) return null
  const bare = line
    .replace(/^[\s□■◎●▲△◆◇★※·•—\-*]+|^[A-Za-z](?=[\p{Script=Han}]{0,8}(?:记者|通讯员))/u, '')
    .replace(/^[（(【[](.*)[）)】\]]$/u, '$1')
    .replace(/《[^《》]{2,16}》[（(][^（）()]{2,24}版[）)]$/u, '')
  if (/[）)】\]]\s*\p{Script=Han}/u.test(bare)) return null
  const own = readLabelled(bare)
  const paper = own === null ? shortName.exec(bare)?.[0] : undefined
  return paper === undefined ? own : readLabelled(bare.slice(paper.length))
}

/** 「某都|记者 甲某」: a paper's own short name for itself is in no list. */
const shortName = /^[\p{Script=Han}]{2,4}(?=记者[\s：:])/u

function readLabelled(bare: string): CreditLine | null {
  const { credits, labels, left, credited } = walk(bare, splitCredited)
  const isEmpty = !credited && !/[:：]$/u.test(bare)
  return labels === 0 || left > 0 || isEmpty ? null : { credits, named: isNamed(credits) }
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

/** 「□ 甲某 乙某」 */
export function signedNames(piece: string): CreditLine | null {
  const names = /^[□■◇◆○●◎口]\s{0,3}([\p{Script=Han}\s、]{2,24})$/u.exec(piece)?.[1]
  const reporters = names === undefined ? null : readBareNames(names)
  return reporters === null
    ? null
    : { credits: { outlet: null, reporters, correspondents: [], photographers: [] }, named: true }
}

/** 「王 强」 -> 「王强」, 「王 强 李小明」 -> 「王强 李小明」, 「编 辑：王 强」 -> 「编辑：王强」 */
function joinSpaced(text: string): string {
  return text.replace(
    /(?<![^\s、,，;；:：（(])(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?![^\s、,，;；:：/／|｜丨）)])/gu,
    '$1$2',
  )
}

export function isNamed({ reporters, correspondents, photographers }: Credits): boolean {
  return reporters.length + correspondents.length + photographers.length > 0
}

type NameReader = (run: string) => string[] | null

interface Walk {
  credits: Credits
  labels: number
  /** Characters that are neither label, name, outlet, unit nor the like. */
  left: number
  /** Anything beside labels was read. */
  credited: boolean
}

function walk(text: string, namesOf: NameReader): Walk {
  const credits: Credits = { outlet: null, reporters: [], correspondents: [], photographers: [] }
  const reading: Walk = { credits, labels: 0, left: 0, credited: false }
  const pieces = splitByLabels(joinSpaced(text))
  for (const [index, { trade, text: piece, claimed }] of pieces.entries()) {
    const reader = trade === null ? leadingNames(piece, pieces.length > 1) : namesOf
    addPiece(
      index < pieces.length - 1 ? withoutPaper(piece) : piece,
      { trade, claimed, namesOf: reader },
      reading,
    )
  }
  reading.labels = pieces.length - 1
  return reading
}

/** 「采写：南都|见习记者」: a word of two characters right before a label is a paper's short name. */
function withoutPaper(piece: string): string {
  const last = piece.slice(-2)
  const isAlone = isHan(last) && isHan(last.charAt(1)) && !isHan(piece.charAt(piece.length - 3))
  return isAlone && wordLengthAt(last, 0) === 2 ? piece.slice(0, -2) : piece
}

/** Names before the first label, set off from it: 「甲某 实习生乙某」; or one of three characters: 「甲某某实习记者」. */
function leadingNames(piece: string, beforeLabel: boolean): NameReader {
  if (!beforeLabel) return noNames
  const apart = /[\s、，,]$/u.test(piece)
  return (run) => {
    const wide = Array.from(run).length === 3 && wordLengthAt(run, 0) < 2
    return apart || wide ? splitRunTogether(run) : null
  }
}

const separators = /[、，,;；:：/／|｜丨\s（）()【】[\]&＆+＋\-—]+/u

function addPiece(
  piece: string,
  { trade, claimed, namesOf }: Pick<PartPlace, 'trade' | 'namesOf'> & { claimed: boolean },
  reading: Walk,
): void {
  const parts = piece.split(separators)
  parts.forEach((part, index) => {
    if (part === '') return
    reading.credited = true
    const glued = trade !== null && index === 0 && !claimed
    const isMarked = trade !== null && /^[:：丨｜|/／]/u.test(piece)
    addPart(part, { trade, glued, isMarked, namesOf }, reading)
  })
}

interface PartPlace {
  trade: Trade | null
  /** It follows the label without a mark or space between: 记者|协会. */
  glued: boolean
  /** It stands in a piece that a mark sets off from its label: 「作者：…」. */
  isMarked: boolean
  namesOf: NameReader
}

const adjective =
  /(?:全媒体|融媒体|特派|特约|首席|实习|见习|资深|高级|时政|驻[\p{Script=Han}]{1,8}|报道组|总台|央视|每经|(?<=.)本报)$/u
const outletEnd = /(?:报社?|社|网|台|刊|客户端|中心|新闻|杂志|周刊》?|总台|在线|视频|头条|壹点|融媒|》报?)$/u
const officeEnd =
  /(?:[党团工老关妇政纪编]委|管委会?|[部局办]|中心|公司|支队|学校|大学|学院|医院|法院|检察院|政府|街道|协会|集团|[馆站所处科室])$/u
const unitEnd =
  /(?:部|局|委|办|中心|公司|大队|支队|学校|大学|学院|医院|法院|检察院|政府|街道|[县区市镇乡村]|协会|集团|[馆站所处科室])$/u
/** 「新京报贝壳财经|记者」 */
const outletStart = /^[\p{Script=Han}]{1,6}[报网社台][\p{Script=Han}]{2,6}$/u
const trailing =
  /(?:(?<=[报社网])发|综合报道|联合报道|现场报道|摄影报道|报道|整理|文并图|供图|供稿|提供|编译|发自[\p{Script=Han}]{2,8}|从[\p{Script=Han}]{2,6}报道)$/u

function addPart(part: string, { trade, glued, isMarked, namesOf }: PartPlace, reading: Walk): void {
  const { credits } = reading
  const bare = part.replace(trailing, '')
  if (bare === '') return
  const outlet = withoutAdjectives(bare)
  if (outlet === '') return
  if (outletEnd.test(outlet) && outlet.length <= 18) {
    credits.outlet ??= outlet.replace(/[《》]/gu, '')
    return
  }
  if (!glued && bare.length >= 3 && officeEnd.test(bare)) return
  const isPlace =
    !glued && bare !== part && (wordLengthAt(bare, 0) === bare.length || splitRunTogether(bare) === null)
  if (isPlace) return
  const names = namesOf(trade === null ? outlet : bare)
  if (names !== null) return add(names, trade ?? 'reporters', credits)
  if (isMarked && (trade === 'none' || isWideName(bare))) return add([bare], trade ?? 'none', credits)
  if (trade === null && outletStart.test(outlet)) return
  if (!glued && unitEnd.test(bare) && bare.length <= 20) return
  if (bare === part || trade === null) reading.left += part.length
}

/** 「某报驻某地首席」 -> 「某报」: one after the other, from the end. */
function withoutAdjectives(part: string): string {
  let left = part
  for (let end = left.search(adjective); end >= 0; end = left.search(adjective)) left = left.slice(0, end)
  return left
}

function add(names: readonly string[] | null, trade: Trade, credits: Credits): void {
  if (names === null || trade === 'none') return
  for (const list of trade === 'both' ? (['reporters', 'photographers'] as const) : ([trade] as const))
    credits[list].push(...names.filter((name) => !credits[list].includes(name)))
}

const neverInNames = /[摄的了是在从对向和与为将被把报道讯电部局台社网站版年月日号第等及到]/u

/** 「实习生甲某某|对此文亦有贡献」 */
const contribution = /(?:对|亦|也|均).{0,6}(?:贡献|帮助)$/u

/** Names after a credit label: there, one name in a run may have any surname. */
function splitCredited(run: string): string[] | null {
  const told = contribution.exec(run)?.index
  if (told !== undefined) return splitCredited(run.slice(0, told))
  const names = splitRunTogether(run)
  if (names !== null || neverInNames.test(run)) return names
  if (isNameLike(run)) return [run]
  const characters = Array.from(run)
  const part = (from: number, end?: number): string => characters.slice(from, end).join('')
  for (const length of [3, 2]) {
    const after = splitRunTogether(part(length))
    if (after !== null && isNameLike(part(0, length))) return [part(0, length), ...after]
    const before = splitRunTogether(part(0, -length))
    if (before !== null && isNameLike(part(-length))) return [...before, part(-length)]
  }
  return null
}

/** After a mark a name may be of four characters or more: 「作者：克莉斯汀」. */
function isWideName(run: string): boolean {
  return /^[\p{Script=Han}·]{4,8}$/u.test(run) && !neverInNames.test(run) && wordLengthAt(run, 0) < 2
}

function isNameLike(run: string): boolean {
  const characters = Array.from(run)
  return (
    characters.length >= 2 && characters.length <= 3 && characters.every(isHan) && wordLengthAt(run, 0) < 2
  )
}
