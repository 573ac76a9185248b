import type { Act } from '../../article/article.ts'
import { isLeaders } from '../readHeadlineBlock.ts'
import { splitRunTogether } from './splitRunTogether.ts'

const verbs: readonly [RegExp, Act][] = [
  [/^(?:讲话|致辞|作报告|作讲话)/u, 'speaks'],
  [/^主持(?:会议)?/u, 'chairs'],
  [/^(?:出席会议|出席|参加|陪同|列席)/u, 'attends'],
]

/**
 * The names of a leaders line and what each does: 「蔡某主持陈某某出席」 「孙某某主持并讲话」. Names run together are told apart with the
 * help of `known`, those that the article prints singly. Empty for any other line.
 */
export function leadersOf(line: string, known: ReadonlySet<string>): { name: string; act: Act }[] {
  if (!isLeaders(line)) return []
  const leaders: { name: string; act: Act }[] = []
  let from = 0
  let last: string[] = []
  for (let at = 0; at < line.length; at += 1) {
    const verb = verbs.find(([pattern]) => pattern.test(line.slice(at, at + 4)))
    if (verb === undefined) continue
    const run = line.slice(from, at)
    if (run !== '并') last = namesOf(run, known)
    for (const name of last) leaders.push({ name, act: verb[1] })
    at += (verb[0].exec(line.slice(at, at + 4))?.[0].length ?? 1) - 1
    from = at + 1
  }
  return leaders
}

function namesOf(run: string, known: ReadonlySet<string>): string[] {
  const bare = run.replace(/等$/u, '')
  return bare.split(/[、\s]+/u).flatMap((part) => splitRunTogether(part, known) ?? [])
}
