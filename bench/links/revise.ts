import { operations, type OperationName, type Source } from './operations.ts'
import { original, type Tracked } from './tracked.ts'

const names = Object.keys(operations).filter((name): name is OperationName => name in operations)

/** An edited article, and which operations were done to it, in order. */
export interface Revision {
  article: Tracked[]
  script: OperationName[]
}

/** Does operations, drawn with equal chances, to an article: 1-6 of them, or as many as `length` says. */
export function revise(
  source: Source,
  article: readonly Tracked[] = source.first.map(original),
  length = 1 + Math.floor(source.random() * 6),
): Revision {
  const revised = [...article]
  const script: OperationName[] = []
  for (let tries = 0; script.length < length && tries < 40; tries += 1) {
    const name = names[Math.floor(source.random() * names.length)] ?? 'typo'
    const before = [...revised]
    const isDone = operations[name](revised, source) && revised.every(({ text }) => text.trim() !== '')
    if (isDone) script.push(name)
    else revised.splice(0, revised.length, ...before)
  }
  return { article: revised, script }
}
