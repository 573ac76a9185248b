/** A stretch of a leaders line; `person` is the id of the person named, null between names. */
export interface LeaderRun {
  start: number
  end: number
  person: string | null
}

/**
 * Finds the names of `people` in a line such as 「孙爱军讲话」 or 「张旋宇李春田出席」, left to right, each
 * where it first stands after the one before.
 */
export function leaderRuns(line: string, people: readonly { id: string; name: string }[]): LeaderRun[] {
  const found = people
    .map(({ id, name }) => ({ start: name === '' ? -1 : line.indexOf(name), length: name.length, id }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.length - a.length)
  const runs: LeaderRun[] = []
  let at = 0
  for (const { start, length, id } of found) {
    if (start < at) continue
    if (start > at) runs.push({ start: at, end: start, person: null })
    at = start + length
    runs.push({ start, end: at, person: id })
  }
  if (at < line.length) runs.push({ start: at, end: line.length, person: null })
  return runs
}
