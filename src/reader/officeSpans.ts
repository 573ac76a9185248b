/**
 * Where each office lies on a line from the first day of any to the last, in per cent; null for an office
 * without dates, and for all when there is but one day.
 */
export function officeSpans(
  roles: readonly { first: string | null; last: string | null }[],
): ([number, number] | null)[] {
  const spans = roles.map(({ first, last }) =>
    first === null || last === null ? null : ([Date.parse(first), Date.parse(last)] as const),
  )
  const days = spans.flatMap((span) => span ?? [])
  const start = Math.min(...days)
  const length = Math.max(...days) - start
  return spans.map((span) =>
    span === null || length <= 0
      ? null
      : [Math.round((100 * (span[0] - start)) / length), Math.round((100 * (span[1] - start)) / length)],
  )
}
