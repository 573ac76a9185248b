import { endsLikeGroup, isNotName } from '../words/notNames.ts'
import { surnameAt } from '../words/surnames.ts'
import type { Span } from '../../text/sentences.ts'

const fewest = 6

/**
 * What stands between the names of a long list, or closes it, and has the shape of a name: 「甲某、乙某、喻冬至、丙某」. `names`
 * are the names found in the text, sorted; the list has at least six of them.
 */
export function listMembers(text: string, names: readonly Span[]): Span[] {
  const found: Span[] = []
  let chain = 0
  let pending: Span[] = []
  const flush = (): void => {
    if (chain >= fewest) found.push(...pending)
    chain = 0
    pending = []
  }
  names.forEach(({ end }, index) => {
    chain += 1
    const next = names[index + 1]?.start ?? text.length
    if (text.slice(end, next) === '、') return
    const member = memberAfter(text, end, next)
    if (member !== null) pending.push(member)
    if (member === null || text.slice(member.end, next) !== '、') flush()
  })
  flush()
  return found
}

/** 「、喻冬至、」 or 「、喻冬至。」 right behind `from`. */
function memberAfter(text: string, from: number, next: number): Span | null {
  const item = /^、([\p{Script=Han}]{2,4})(?=[、。；;，,])/u.exec(
    text.slice(from, Math.min(next + 1, from + 6)),
  )?.[1]
  if (item === undefined || isNotName(item) || endsLikeGroup(item)) return null
  const given = item.length - surnameAt(item, 0).length
  return given === item.length || given < 1 || given > 2
    ? null
    : { start: from + 1, end: from + 1 + item.length }
}
