import { zhHans } from '../ui/zhHans.ts'
import { dateLabel } from './dateLabel.ts'

/** From one day (ISO) to another: 2025年4月18日至2026年4月24日, a year that is the same said once; null without days. */
export function rangeLabel(first: string | null, last: string | null): string | null {
  if (first === null || last === null) return null
  if (first === last) return dateLabel(first)
  const until = dateLabel(last)
  const sameYear = first.slice(0, 4) === last.slice(0, 4)
  return zhHans.lists.dateRange(dateLabel(first), sameYear ? until.slice(until.indexOf('年') + 1) : until)
}
