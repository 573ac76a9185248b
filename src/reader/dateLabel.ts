import { digitNumeral, plainNumeral } from './numerals.ts'

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

interface Day {
  year: string
  month: number
  day: number
}

/** `2026-01-05` (or a full ISO time) -> 2026年1月5日. Anything else comes back as it is. */
export function dateLabel(iso: string): string {
  const day = dayOf(iso)
  return day === null ? iso : `${day.year}年${day.month}月${day.day}日`
}

/** `2026-01-05` or `2026-01` -> 2026年1月. */
export function monthLabel(iso: string): string {
  const day = dayOf(iso.length === 7 ? `${iso}-01` : iso)
  return day === null ? iso : `${day.year}年${day.month}月`
}

/** `2026-01-05` -> 二〇二六年一月五日, as a masthead has it. */
export function hanDate(iso: string): string {
  const day = dayOf(iso)
  if (day === null) return iso
  return `${digitNumeral(day.year)}年${plainNumeral(day.month)}月${plainNumeral(day.day)}日`
}

/** `2026-01-05` or `2026-01` -> 二〇二六年一月, to be set upright. */
export function hanMonth(iso: string): string {
  const day = dayOf(iso.length === 7 ? `${iso}-01` : iso)
  return day === null ? iso : `${digitNumeral(day.year)}年${plainNumeral(day.month)}月`
}

/** `2026-01-05` -> 星期一; null when it is no date. */
export function weekdayLabel(iso: string): string | null {
  const day = dayOf(iso)
  if (day === null) return null
  const index = new Date(Date.UTC(Number(day.year), day.month - 1, day.day)).getUTCDay()
  return `星期${weekdays[index] ?? ''}`
}

function dayOf(iso: string): Day | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/u.exec(iso)
  if (found === null) return null
  const [, year = '', month = '', day = ''] = found
  return { year, month: Number(month), day: Number(day) }
}
