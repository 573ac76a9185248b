import { longSurnames } from '../words/surnames.ts'
import type { Candidate } from './crf/chooseNames.ts'
import { isWellKnown } from './wellKnown.ts'

/** States and dynasties of old, which are surnames as well, and what follows them in 魏国 唐朝 秦军 宋元. */
const states = new Set('夏商周秦汉魏蜀吴晋宋齐梁陈隋唐辽金元明清楚赵韩燕鲁郑卫曹蔡')
const ofStates = new Set('国朝代军诗元')
const placeEnds = new Set('镇县村乡寺庙塔街路馆堂阁楼')
const placeTitles = new Set('镇县村乡')
/** A name that was believed; `isRead` when the rules read it somewhere. */
interface BelievedName extends Candidate {
  isRead: boolean
}

/** Above this the sentence itself leaves no doubt. */
const beyondDoubt = 0.97

/**
 * The names believed of an article without those that the rest of it makes doubtful: a name with the first character of
 * the next word (曹植|提, where 曹植 stands by itself elsewhere), half of a compound surname (长|孙无忌), states,
 * dynasties and places (魏国, 陈列馆, 张秋 beside 张秋镇).
 */
export function withoutDoubtful<Name extends BelievedName>(
  names: readonly Name[],
  texts: readonly string[],
): Name[] {
  const byName = new Map(names.map((name) => [name.name, name]))
  return names.filter((candidate) => {
    if (candidate.name.length > 2 && isOverlong(candidate, byName, texts)) return false
    if (candidate.isRead) return true
    return !isCutShort(candidate, byName, texts) && !isPlaceOrState(candidate, texts)
  })
}

/** Does the shorter name stand by itself at least as often, or does everybody know it? */
function isOverlong(
  longer: BelievedName,
  byName: ReadonlyMap<string, BelievedName>,
  texts: readonly string[],
): boolean {
  const shorter = longer.name.slice(0, -1)
  if (isWellKnown(longer.name)) return false
  if (isWellKnown(shorter)) return true
  const last = longer.name.slice(-1)
  const places = byName.get(shorter)?.occurrences ?? []
  const alone = places.filter(({ text, end }) => texts[text]?.charAt(end) !== last).length
  return !longer.isRead && alone > 0 && alone * 2 >= places.length
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

function isPlaceOrState({ name, likelihood, occurrences }: BelievedName, texts: readonly string[]): boolean {
  if (occurrences.some(({ text, end }) => placeTitles.has(texts[text]?.charAt(end) ?? ''))) return true
  if (likelihood >= beyondDoubt) return false
  return name.length === 2
    ? states.has(name.charAt(0)) && ofStates.has(name.charAt(1))
    : placeEnds.has(name.slice(-1))
}
