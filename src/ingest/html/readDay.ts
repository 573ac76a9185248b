import { isIsoDate } from '../readFrontMatter.ts'

const written =
  /(?<!\d)((?:19|20)\d{2})\s{0,3}[-/.年 ]\s{0,3}(\d{1,2})\s{0,3}[-/.月 ]\s{0,3}(\d{1,2})(?!\d{3}|\.\d)/u
const packed = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/u

/** The first whole day in a text, ISO: 「2026-01-05 08:00:00」 「2026年1月5日」 「2023 11/ 17」; null when it states none. */
export function readDay(text: string): string | null {
  const head = text.slice(0, 400)
  const [, year, month, day] = written.exec(head) ?? (head.length <= 20 ? packed.exec(head) : null) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}
