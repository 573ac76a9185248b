import { listed } from '../words/wordList.ts'
import { appointees } from './appointees.ts'
import { findAppointments } from './appointments.ts'
import type { NamePrinted } from './findMentions.ts'
import { officesBefore, officesWithin, titleAfter } from './readOffices.ts'

/**
 * The offices printed with each name of one text, verbatim: before it (stacked ones apart), after it as a title or
 * in brackets, in what is said of offices taken and left, from the name before it in a list (市委常委甲、乙), and from what closes
 * the list (「甲、乙等市领导」). One list of offices a mention, in order.
 */
export function findRoles(text: string, mentions: readonly NamePrinted[]): string[][] {
  const roles: string[][] = []
  if (mentions.length === 0) return roles
  mentions.forEach(({ start, end }, index) => {
    const previous = mentions[index - 1]
    const own = officesBefore(text, start, previous?.end).offices
    const inherited =
      own.length === 0 && previous !== undefined && isListJoint(text.slice(previous.end, start))
    const before = inherited ? handedOn(roles[index - 1], text.charAt(previous.end)) : own
    roles.push([...before, ...officesAround(text, start, end)])
  })
  for (const { mention, offices } of [...appointees(text, mentions), ...findAppointments(text, mentions)]) {
    const known = roles[mention]
    known?.push(...offices.filter((office) => !known.includes(office)))
  }
  addCollective(text, mentions, roles)
  return roles
}

function isListJoint(between: string): boolean {
  return /^(?:[（(][^（）()]{1,8}[）)])?(?:、|和|与|及|以及)$/u.test(between)
}

/** An office passes on in a list when it is the only one; over 和 only if several people may hold it. */
function handedOn(offices: readonly string[] | undefined, joint: string): string[] {
  const [first, second] = offices ?? []
  if (first === undefined || second !== undefined) return []
  return joint === '、' || joint === '（' || joint === '(' || shared.test(first) ? [first] : []
}

const shared =
  /副|常委$|委员$|代表$|领导$|成员$|议员$|院士$|教授$|专家$|学者$|记者$|负责人$|选手$|队员$|演员$|作家$|诗人$|画家$/u
const longest = 40

/** After a name: a title, 「（县委书记）」, 「是…的作曲家」, and before it 「时任…的」. */
function officesAround(text: string, start: number, end: number): string[] {
  const title = titleAfter(text, end)
  if (title !== null) return [title]
  const bracket = /^[（(](?:[男女][，,、])?([^（）()，,。]{2,30})[）)]/u.exec(
    text.slice(end, end + longest),
  )?.[1]
  const stated = bracket === undefined ? [] : officesWithin(bracket)
  if (stated.length > 0) return stated
  if (
    text.charAt(start - 1) === '的' &&
    /(?:时任|现任|曾任|担任|身为|作为)[^。，,]{2,40}的$/u.test(text.slice(Math.max(0, start - 44), start))
  )
    return officesBefore(text, start - 1).offices
  const clause = /^[^，,。；;：:！？!?（(“]{1,40}/u.exec(text.slice(end, end + longest))?.[0] ?? ''
  const profession = /^是(?:.*[的])?([^的]{2,12})$/u.exec(clause)?.[1]
  return profession === undefined ? [] : officesWithin(profession.replace(/^著名|^一名|^一位/u, ''))
}

const collectives = listed('领导 领导人 负责人 负责同志 委员 常委 院士 专家 代表 领导同志')

/** 「甲、乙等市领导同志出席」: 市领导 for each of the list. */
function addCollective(text: string, mentions: readonly NamePrinted[], roles: string[][]): void {
  mentions.forEach(({ end }, index) => {
    const closing =
      /^等(?:在家的?)?([\p{Script=Han}]{0,8}?领导)(?:同志|干部|人)?(?:出席|参加|陪同|列席|，|,|。|到|分别|一同|也)/u.exec(
        text.slice(end, end + 24),
      )?.[1]
    if (
      closing === undefined ||
      (!collectives.has(closing) && !/(?:市|县|区|省|州|委|府|级|校|院|部)领导$/u.test(closing))
    )
      return
    for (let at = index; at >= 0; at -= 1) {
      roles[at]?.push(closing)
      const previous = mentions[at - 1]
      const here = mentions[at]
      if (previous === undefined || here === undefined) break
      const between = text.slice(previous.end, here.start)
      if (between.length > longest || /[。；;，,]/u.test(between) || !/^[、和与及]/u.test(between)) break
    }
  })
}
