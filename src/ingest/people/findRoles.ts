import { listed } from '../words/wordList.ts'
import { longestMatches } from '../words/wordList.ts'
import type { NamePrinted } from './findMentions.ts'
import { officesBefore, officesWithin, titleAfter } from './readOffices.ts'

/**
 * The offices printed with each name of one text, verbatim: before it (stacked ones apart), after it as a title or
 * in 「任…」, 「的…职务」 and 「是…的作曲家」, from the name before it in a list (市委常委甲、乙), and from what closes
 * the list (「甲、乙等市领导」). One list of offices a mention, in order.
 */
export function findRoles(text: string, mentions: readonly NamePrinted[]): string[][] {
  const roles: string[][] = []
  mentions.forEach(({ start, end }, index) => {
    const own = officesBefore(text, start).offices
    const previous = mentions[index - 1]
    const inherited =
      own.length === 0 && previous !== undefined && isListJoint(text.slice(previous.end, start))
    const before = inherited ? oneOffice(roles[index - 1]) : own
    roles.push([...before, ...officesAfter(text, end)])
  })
  addCollective(text, mentions, roles)
  return roles
}

function isListJoint(between: string): boolean {
  return /^(?:[（(][^（）()]{1,8}[）)])?、$/u.test(between)
}

/** An office passes on in a list when it is the only one. */
function oneOffice(offices: readonly string[] | undefined): string[] {
  const [first, second] = offices ?? []
  return first !== undefined && second === undefined ? [first] : []
}

const appointed = longestMatches('被任命为 任命为 当选为 担任 兼任 出任 现任 时任 任 当选 为')
const longest = 40

function officesAfter(text: string, end: number): string[] {
  const title = titleAfter(text, end)
  if (title !== null) return [title]
  const clause = /^[^，,。；;：:！？（(“]{1,40}/u.exec(text.slice(end, end + longest))?.[0] ?? ''
  const verb = appointed(clause, 0)
  if (verb > 0) return officesWithin(clause.slice(verb))
  const lost = /^的?(.{4,38})职务$/u.exec(clause)?.[1]
  if (lost !== undefined && clause.startsWith('的')) return officesWithin(lost)
  const profession = /^是(?:.*[的])?([^的]{2,12})$/u.exec(clause)?.[1]
  return profession === undefined ? [] : officesWithin(profession.replace(/^著名|^一名|^一位/u, ''))
}

const collectives = listed('领导 领导人 负责人 负责同志 委员 常委 院士 专家 代表 领导同志')

/** 「甲、乙等市领导同志出席」: 市领导 for each of the list. */
function addCollective(text: string, mentions: readonly NamePrinted[], roles: string[][]): void {
  mentions.forEach(({ end }, index) => {
    const closing =
      /^等([\p{Script=Han}]{0,8}?领导)(?:同志|干部|人)?(?:出席|参加|陪同|列席|，|,|。|到|分别|一同|也)/u.exec(
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
      if (between.length > longest || /[。；，,]/u.test(between) || !/^[、和与及]/u.test(between)) break
    }
  })
}
