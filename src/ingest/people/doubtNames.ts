import { isHan, isPlainHan } from '../../text/characters.ts'
import type { Span } from '../../text/sentences.ts'
import { isDictionaryWord, wordLengthAt } from '../words/dictionary.ts'
import { isOfficeOfOne, officeHeadBefore, titleAt } from '../words/officeWords.ts'
import { isNotGiven } from '../words/notNames.ts'
import { longSurnames, surnameAt } from '../words/surnames.ts'
import { hasNameDot, isNameDot, placeBefore } from '../words/transliteration.ts'
import type { Candidate } from './crf/chooseNames.ts'
import { isWholeAfter } from './findMentions.ts'
import { isListedPhrase, isListedPlace, isListedThing, startsOf } from './listedThings.ts'
import { isCertainlyKnown, isWellKnown } from './wellKnown.ts'

/** States and dynasties of old, which are surnames as well, and what follows them in 魏国 唐朝 秦军 宋元. */
const states = new Set('夏商周秦汉魏蜀吴晋宋齐梁陈隋唐辽金元明清楚赵韩燕鲁郑卫曹蔡')
const ofStates = new Set('国朝代军诗元')
/** A family is nobody in particular: 傅家, 陈氏. */
const families = new Set('家氏')
/** Provinces by one character; with a direction they are a region: 鲁西, 皖南. */
const provinces = new Set('冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕甘青宁新蒙藏')
const directions = new Set('东南西北中')
const administrative = new Set('镇县村乡')
/** 「陈桥|村民」 */
const villages = new Set('桥庄楼营洼屯集湾寨店沟坡岭堡铺')
const placeEnds = new Set('镇县村乡庄寺庙塔街路馆堂阁楼')
/** 「张秋镇」 「切斯特群岛」, but not 「张鹏县长」 「张鹏村支书」 「张鹏乡亲」 「张鹏市长」. */
const placeTitle =
  /^(?:[镇县村乡郡州市邦](?![长委支主书党团亲民里医妇场交])|群岛|半岛|海峡|地区|街道|街|机场|火车站|商圈|总?领事馆|一带)/u
/** 「首府阿岭」 「驻阿岭总领事」 */
const placeBeforeIt = /(?:首府|首都|城市|据点|重镇|小镇|港口|驻)$/u
/** 「转到哥廷根。」 「前往阿岭、」; not 「见到张鹏。」 */
const goingTo = /(?:[转来回走赶迁调飞搬去，,。；;]到|前往|赴)$/u
const whereItEnds = /^(?:[，,。、；;去]|$)/u

/** A name that was believed; `isRead` when the rules read it somewhere. */
interface BelievedName extends Candidate {
  isRead: boolean
}

/** Above this the sentence itself leaves no doubt, and little of it. */
const beyondDoubt = 0.97
const hardlyInDoubt = 0.9

/**
 * The names believed of an article without those that the rest of it makes doubtful: a name with the first character of
 * the next word (曹植|提, where 曹植 stands by itself elsewhere), half of a compound surname (长|孙无忌), states,
 * dynasties, families and places (魏国, 傅家, 陈列馆, 鲁西, 张秋 beside 张秋镇, 转到阿岭。), words of the dictionary, what begins
 * within an office or a place (主|席同), and what is only printed as a title or a by-name (《左传·桓公》, “傅大炮”).
 */
export function withoutDoubtful<Name extends BelievedName>(
  names: readonly Name[],
  texts: readonly string[],
): Name[] {
  const byName = new Map(names.map((name) => [name.name, name]))
  const joined = placesOfJoined(names)
  const starts = startsOf(names)
  return names.filter((candidate) => {
    if (!isSpelled(candidate.name) || isPartOf(candidate, joined)) return false
    const isJoined = candidate.isRead && hasNameDot(candidate.name) && hasOffice(candidate, texts)
    if (candidate.name.length > 2 && !isJoined && isOverlong(candidate, byName, texts)) return false
    if (isTorn(candidate, texts) || endsUnlikeName(candidate)) return false
    if (isPlainWord(candidate, texts) || isListedThing(candidate, texts)) return false
    if (isListedPlace(candidate, texts) || isListedPhrase(candidate, texts, starts)) return false
    if (candidate.isRead) return true
    if (isAdverbAndWord(candidate)) return false
    if (isWellKnown(candidate.name)) return true
    if (isCutShort(candidate, byName, texts) || isOnlyQuoted(candidate, texts)) return false
    return !isPlace(candidate, texts) && !isStateOrFamily(candidate) && !isWord(candidate)
  })
}

/** Does it stand right behind an office somewhere? */
function hasOffice({ occurrences }: BelievedName, texts: readonly string[]): boolean {
  return occurrences.some(({ text, start }) => officeHeadBefore(texts[text] ?? '', start) >= 2)
}

/** Does the shorter name stand by itself at least as often, or is it one that everybody knows and hardly a part? */
function isOverlong(
  longer: BelievedName,
  byName: ReadonlyMap<string, BelievedName>,
  texts: readonly string[],
): boolean {
  const shorter = longer.name.slice(0, -1)
  if (isWellKnown(longer.name)) return false
  if (hasWordBehind(longer, byName)) return true
  if (longer.likelihood < beyondDoubt && runsIntoWord(longer, texts)) return true
  if (isCertainlyKnown(shorter) && longer.likelihood < hardlyInDoubt) return true
  const last = longer.name.slice(-1)
  const places = byName.get(shorter)?.occurrences ?? []
  const alone = places.filter(({ text, end }) => texts[text]?.charAt(end) !== last).length
  return !longer.isRead && alone > 0 && alone * 2 >= places.length
}

/** 「吕杨|明显」, where 吕杨 is a name too. */
function hasWordBehind({ name, likelihood }: BelievedName, byName: ReadonlyMap<string, unknown>): boolean {
  return (
    likelihood < hardlyInDoubt &&
    name.length >= 4 &&
    byName.has(name.slice(0, -2)) &&
    isDictionaryWord(name.slice(-2))
  )
}

/** Of every character in a name joined by dots that the rules read, where that name begins and ends; by text. */
type JoinedPlaces = ReadonlyMap<number, ReadonlyMap<number, Span>>

function placesOfJoined(names: readonly BelievedName[]): JoinedPlaces {
  const places = new Map<number, Map<number, Span>>()
  for (const { name, isRead, occurrences } of names) {
    if (!isRead || !hasNameDot(name)) continue
    for (const { text, start, end } of occurrences) {
      const own = places.get(text) ?? new Map<number, Span>()
      places.set(text, own)
      for (let at = start; at < end; at += 1) own.set(at, { start, end })
    }
  }
  return places
}

/** Does it stand only within longer names joined by dots (江·麦麦提 in 玉苏甫江·麦麦提)? */
function isPartOf({ name, occurrences }: BelievedName, joined: JoinedPlaces): boolean {
  return occurrences.every(({ text, start, end }) => {
    const whole = joined.get(text)?.get(start)
    return whole !== undefined && end <= whole.end && name.length < whole.end - whole.start
  })
}

/** Does its last character always begin a long word (陈龙|进一步, 霍普金斯|大学)? */
function runsIntoWord({ occurrences }: BelievedName, texts: readonly string[]): boolean {
  return occurrences.every(({ text, end }) => {
    const line = texts[text] ?? ''
    return (
      isWholeAfter(line, end - 1) ||
      wordLengthAt(line, end - 1) >= 3 ||
      alongWith.test(line.slice(end - 1, end + 1))
    )
  })
}

const alongWith = /^一[行家起同生直]/u
/** In which no name ends: 汤|死, and after a word of two characters 史书|上. */
const neverLast = new Set('死说了着吗呢也就都很副')
const afterWords = new Set('上下里中内外')

/** Does it end as a clause does, not as a name? */
function endsUnlikeName({ name, likelihood }: BelievedName): boolean {
  if (isNotGiven(name.slice(1)) || titleAt(name, 1) === name.length - 1) return true
  if (likelihood >= beyondDoubt) return false
  const last = name.slice(-1)
  if (name.length === 2 && last === '之') return true
  return (
    neverLast.has(last) || (afterWords.has(last) && name.length === 3 && isDictionaryWord(name.slice(0, -1)))
  )
}

/** Only Han, name dots, dashes and Latin letters spell names. */
function isSpelled(name: string): boolean {
  return (
    isPlainHan(name) ||
    Array.from(name).every(
      (each) => isHan(each) || isNameDot(each) || /[\s\p{Script=Latin}\p{Pd}]/u.test(each),
    )
  )
}

/** Does it always begin within an office or a place (主|席同, 后|卫艾登, 菲律|宾马尼拉)? */
function isTorn({ likelihood, occurrences }: BelievedName, texts: readonly string[]): boolean {
  if (likelihood >= beyondDoubt) return false
  return occurrences.every(({ text, start }) => {
    const line = texts[text] ?? ''
    return officeHeadBefore(line, start + 1) >= 2 || placeBefore(line, start + 1) >= 2
  })
}

/** Is it a word of the dictionary (科考, 智库), and the text leaves some doubt? */
function isWord({ name, likelihood }: BelievedName): boolean {
  return likelihood < hardlyInDoubt && !name.endsWith('某') && isDictionaryWord(name)
}

/** Is it a word of two characters that begins as no name does (密切, 基金), without an office of one person before it? */
function isPlainWord({ name, likelihood, occurrences }: BelievedName, texts: readonly string[]): boolean {
  return (
    likelihood < hardlyInDoubt &&
    name.length === 2 &&
    surnameAt(name, 0) === '' &&
    !isWellKnown(name) &&
    isDictionaryWord(name) &&
    !occurrences.some(({ text, start }) => isOfficeOfOne(texts[text] ?? '', start))
  )
}

/** Words that stand before others and are rare surnames: 曾|长期, 合|善治. */
const adverbs = new Set('曾若利合计从经')

function isAdverbAndWord({ name, likelihood }: BelievedName): boolean {
  return (
    likelihood < beyondDoubt &&
    name.length === 3 &&
    adverbs.has(name.charAt(0)) &&
    isDictionaryWord(name.slice(1))
  )
}

/** Is it always preceded by the character that makes a compound surname of its first, in a name believed as well? */
function isCutShort(
  { name, occurrences }: BelievedName,
  byName: ReadonlyMap<string, BelievedName>,
  texts: readonly string[],
): boolean {
  return occurrences.every(({ text, start }) => {
    const before = texts[text]?.charAt(start - 1) ?? ''
    return longSurnames.has(before + name.charAt(0)) && byName.has(before + name)
  })
}

/** Does it always stand within 《》, or alone between quotation marks? */
function isOnlyQuoted({ occurrences }: BelievedName, texts: readonly string[]): boolean {
  return occurrences.every(({ text, start, end }) => {
    const line = texts[text] ?? ''
    const wrapped = line.charAt(start - 1) + line.charAt(end)
    return wrapped === '“”' || wrapped === '「」' || isInTitle(line, start)
  })
}

const longestTitle = 40

function isInTitle(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - longestTitle), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}

function isPlace({ name, likelihood, occurrences }: BelievedName, texts: readonly string[]): boolean {
  if (likelihood >= beyondDoubt) return false
  const isCalledOne = occurrences.some(({ text, start, end }) => {
    const before = (texts[text] ?? '').slice(Math.max(0, start - 2), start)
    const after = (texts[text] ?? '').slice(end, end + 4)
    return (
      placeTitle.test(after) ||
      (after.startsWith('村') && villages.has(name.slice(-1))) ||
      placeBeforeIt.test(before) ||
      (goingTo.test(before) && whereItEnds.test(after))
    )
  })
  if (isCalledOne) return true
  if (name.length > 2 || administrative.has(name.slice(-1))) return placeEnds.has(name.slice(-1))
  return provinces.has(name.charAt(0)) && directions.has(name.charAt(1))
}

function isStateOrFamily({ name, likelihood }: BelievedName): boolean {
  if (likelihood >= beyondDoubt) return false
  const second = name.charAt(1)
  // 「傅氏宗祠」 is a hall.
  if (second === '氏' || (name.length === 2 && families.has(second))) return true
  return states.has(name.charAt(0)) && ofStates.has(second) && (name.length === 2 || '代国'.includes(second))
}
