import { clauses, sentences, type Span } from '../../text/sentences.ts'
import { longestMatches } from '../words/wordList.ts'
import { firstFrom, mentionsWithin, type NamePrinted } from './findMentions.ts'
import { officesWithin } from './readOffices.ts'

/** Offices that a text says a person took, held or gave up; `mention` is the index of the mention it is said of. */
export interface Appointment {
  mention: number
  offices: string[]
}

const verbAt = longestMatches(
  `被任命为 任命为 被推选为 推选为 当选为 当选 被聘为 受聘为 聘为 晋升为 提升为 升为 调任 转任 改任 升任 接任 继任 出任 担任 兼任 历任 曾任 后任 先后任 现任 时任 就任 连任 复任 代任 挂任 任命 拜为 官至 授 擢 卸任 辞去 不再担任 免去 任`,
)
/** 任 inside another word. */
const notVerb =
  /(?:[主责信胜委前离重常上初首原新聘免放听担兼出接调升转改历曾现时就连]任|任[务何期职由意免性])/u
const longest = 90

/**
 * What the sentences of one paragraph say of offices taken or left: 「甲任乙市市委书记」, 「甲，男，…。1998年任丙，历任丁」,
 * 「任命甲为乙」, 「接受甲辞去乙职务」, 「免去甲的乙职务」. The person is the last one named before the verb in the sentence
 * (not the one succeeded: 「接替甲任乙」), else the one whom the sentence before opened with.
 */
export function findAppointments(text: string, mentions: readonly NamePrinted[]): Appointment[] {
  const found: Appointment[] = []
  let head: NamePrinted | null = null
  for (const sentence of sentences(text)) {
    const own = mentionsWithin(mentions, sentence)
    for (const clause of clauses(text, sentence)) {
      const place = { sentence, clause, first: own[0], head }
      for (const { who, offices } of readClause(text, place, mentions)) {
        const mention = firstFrom(mentions, who.start)
        if (mentions[mention] === who) found.push({ mention, offices })
      }
    }
    const [first] = own
    if (first !== undefined) head = first.start - sentence.start <= 12 || own.length === 1 ? first : null
  }
  return found
}

interface Place {
  sentence: Span
  /** The first person of the sentence. */
  first: NamePrinted | undefined
  clause: Span
  /** The person of the sentence before. */
  head: NamePrinted | null
}

function readClause(
  text: string,
  place: Place,
  mentions: readonly NamePrinted[],
): { who: NamePrinted; offices: string[] }[] {
  const found: { who: NamePrinted; offices: string[] }[] = []
  const { clause, sentence } = place
  for (let at = clause.start; at < clause.end; at += 1) {
    const length = verbAt(text, at)
    if (length === 0) continue
    const isWord = length > 1 || !notVerb.test(text.slice(Math.max(0, at - 1), at + 2))
    const who = isWord ? personOf(text, at, place, mentions) : null
    if (who !== null) {
      const from = who.start > at ? objectStart(text, who.end) : at + length
      const offices =
        from === null
          ? []
          : officesWithin(
              text.slice(from, Math.min(sentence.end, from + longest)).replace(/[。；;！？!?].*$/su, ''),
            )
      if (offices.length > 0) found.push({ who, offices })
    }
    at += length - 1
  }
  return found
}

const succeeds = /(?:接替|接任|继任|代替|取代|顶替|继|由于)$/u

/** Who takes the office of the verb at `at`: after 任命 and 免去 the next name, else the last before it. */
function personOf(
  text: string,
  at: number,
  { sentence, first, head }: Place,
  mentions: readonly NamePrinted[],
): NamePrinted | null {
  const isGiven = /^(?:任命|免去)/u.test(text.slice(at, at + 2))
  if (isGiven) {
    const next = mentionsWithin(mentions, { start: at, end: at + 5 })[0]
    if (next !== undefined) return next
    if (text.startsWith('免去', at)) return null
  }
  const named = mentionsWithin(mentions, { start: Math.max(sentence.start, at - nearby), end: at })
  const taking = named.findLast(({ start }) => !succeeds.test(text.slice(Math.max(0, start - 3), start)))
  if (taking !== undefined) return taking
  return first !== undefined && first.start < at ? null : head
}

/** A sentence names the person within so many characters before the office, however many posts it tells. */
const nearby = 400

/** Where the office begins after 「任命甲」: behind 为, or behind the 的 of 「免去甲的…职务」. */
function objectStart(text: string, end: number): number | null {
  const lead = /^(?:同志|先生|女士)?[为的]/u.exec(text.slice(end, end + 4))
  return lead === null ? null : end + lead[0].length
}
