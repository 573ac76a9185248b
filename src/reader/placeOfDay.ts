/** The first and the last day of a paper, ISO. */
export interface DayRange {
  first: string
  last: string
}

/** How far `day` (ISO) lies between the first day of a paper and its last: whole per cent, 0 in a paper of one day. */
export function placeOfDay(day: string, range: DayRange): number {
  const start = Date.parse(range.first)
  const length = Date.parse(range.last) - start
  return length > 0 ? Math.round((100 * (Date.parse(day) - start)) / length) : 0
}
