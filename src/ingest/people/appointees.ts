import { sentences, type Span } from '../../text/sentences.ts'
import type { Appointment } from './appointments.ts'
import type { NamePrinted } from './findMentions.ts'
import { hasNameShape } from './nameShape.ts'
import { officesWithin } from './readOffices.ts'

const verb = /(?:任命|免去|免除|补选|选举|推选|接受|关于|通过|以及)了?/gu
/** Without one of these a text decides of nobody. */
const decides = /同志|任命|免去|免除|补选|选举|推选|辞去/u
const count = '[\\d０-９一二两三四五六七八九十百]{1,3}[名位]'
/** 「等6名同志」 「三位同志」 */
const group = `(?:等?${count}|等)?(?:同志)?`
const joint = /^(?:、|和|与|及|以及)/u
const behindName = new RegExp(
  `^(?:、|和|与|及|以及|等?${count}同志|同志|为(?!了)|辞去|的[^，,。；;]{2,30}职务)`,
  'u',
)
/** Of these it is people that are spoken of; after other verbs the sentence needs to say so. */
const ofPeople = /^(?:任命|免去|免除|补选|推选)/u
const decided = new RegExp(`^(?:等?${count}同志|同志|为|辞去|的)`, 'u')
const decidedOfPeople = new RegExp(`^(?:等?${count}同志|同志|辞去)`, 'u')
const becomes = new RegExp(`^${group}(?:为|担任)`, 'u')
const leaves = new RegExp(
  `^${group}(?:(?:关于)?(?:请求)?辞去|的?(?=[^，,。；;关辞]{2,30}(?:职务|一职)))`,
  'u',
)

/** The names in what an assembly decided: 「任命甲为乙」, 「接受甲、丙辞去丁职务」, 「通过甲等6名同志的任职议案」. */
export function appointedNames(text: string): Span[] {
  if (!decides.test(text)) return []
  return Array.from(text.matchAll(verb)).flatMap(({ index, 0: word }) =>
    namesFrom(text, index + word.length, ofPeople.test(word) ? decided : decidedOfPeople),
  )
}

/** The list of names that begins at `from`, where `closing` ends it; none where anything else stands in it. */
function namesFrom(text: string, from: number, closing: RegExp): Span[] {
  const names: Span[] = []
  let at = from
  for (;;) {
    const end = [3, 2, 4].map((length) => at + length).find((to) => isNameTo(text, at, to))
    if (end === undefined) return []
    names.push({ start: at, end })
    const next = joint.exec(text.slice(end, end + 2))
    if (next === null) return closing.test(text.slice(end, end + 8)) ? names : []
    at = end + next[0].length
  }
}

function isNameTo(text: string, start: number, end: number): boolean {
  return behindName.test(text.slice(end, end + 36)) && hasNameShape(text.slice(start, end))
}

/**
 * Whom an assembly put into an office or relieved of it, and which: 「任命甲、乙、丙三位同志为丁」, 「免除甲同志乙一职」, 「甲、乙两位
 * 同志辞去丙」. `mentions` are sorted.
 */
export function appointees(text: string, mentions: readonly NamePrinted[]): Appointment[] {
  const found: Appointment[] = []
  if (mentions.length === 0 || !decides.test(text)) return found
  for (const sentence of sentences(text)) {
    if (!/任命|免去|免除|补选|选举|推选|辞去/u.test(text.slice(sentence.start, sentence.end))) continue
    let list: number[] = []
    mentions.forEach(({ start, end }, index) => {
      if (start < sentence.start || start >= sentence.end) return
      list.push(index)
      const next = mentions[index + 1]
      if (next !== undefined && /^(?:、|和|与|及|以及)$/u.test(text.slice(end, next.start))) return
      const offices = decidedOffices(text, end, sentence.end)
      if (offices.length > 0) found.push(...list.map((mention) => ({ mention, offices })))
      list = []
    })
  }
  return found
}

const longest = 40

function decidedOffices(text: string, from: number, to: number): string[] {
  const rest = text.slice(from, Math.min(to, from + longest))
  const lead = becomes.exec(rest) ?? leaves.exec(rest)
  if (lead === null) return []
  const said = rest.slice(lead[0].length).replace(/[，,。；;！？!?以的].*$/su, '')
  return officesWithin(said)
}
