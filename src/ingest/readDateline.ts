/** When and where, as printed; `date` is ISO only where the print states the year. */
export interface PrintedDate {
  text: string
  place: string | null
  date: string | null
}

const arabic = '[0-9０-９]{1,2}'
const chinese = '[一二三四五六七八九十]{1,3}'
const day = new RegExp(
  `(?:[0-9０-９]{4}年|[一二三四五六七八九〇○零]{4}年)?(?:${arabic}|${chinese})月(?:${arabic}|${chinese})日|(?<![0-9０-９月])${arabic}日(?!元|本)`,
  'u',
)
/** 「4月8日至9日，」 */
const span = new RegExp(
  `^(?:[0-9０-９]{4}年)?(?:${arabic}|${chinese})月(?:${arabic}|${chinese})日?(?:至|到|[-—－~～])(?:(?:${arabic}|${chinese})月)?(?:${arabic}|${chinese})日(?=[，,])`,
  'u',
)
const lead = 60

/**
 * The day an article opens with: 「12月5日,全市…」, 「11月17日」, 「当地时间9日」, or the days, 「4月8日至9日」; null when its first sentence names none.
 * Only the beginning of the text is looked at.
 */
export function readDateline(opening: string): PrintedDate | null {
  const stop = opening.search(/[。！？!?]/u)
  const found = day.exec(opening.slice(0, Math.min(lead, stop < 0 ? lead : stop)))
  if (found === null) return null
  const before = opening.slice(0, found.index)
  const days = found.index === 0 ? span.exec(opening)?.[0] : undefined
  if (days !== undefined) return { text: days, place: null, date: null }
  if (/^(?:之?前|以前|起|后|至|到|-|—|~)/u.test(opening.slice(found.index + found[0].length))) return null
  if (/(?:自|从|截至|截止|于)$/u.test(before) && before.length > 6) return null
  return { text: found[0], place: null, date: isoDate(found[0]) }
}

/** 「2019年12月5日」 -> 2019-12-05; null without a year, or for a day that does not exist. */
export function isoDate(printed: string): string | null {
  const parts = /^([^年]+)年([^月]+)月([^日]+)日$/u.exec(printed)
  if (parts === null) return null
  const year = Array.from(parts[1] ?? '')
    .map(digitOf)
    .join('')
  const month = smallNumber(parts[2] ?? '')
  const dayOfMonth = smallNumber(parts[3] ?? '')
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
  return new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso) ? iso : null
}

/** 「１７」, 「17」 or 「十七」 -> 17 */
function smallNumber(text: string): number {
  const ten = text.indexOf('十')
  if (ten < 0) return Number(Array.from(text).map(digitOf).join(''))
  const tens = ten === 0 ? 1 : Number(digitOf(text.charAt(0)))
  const ones = ten === text.length - 1 ? 0 : Number(digitOf(text.charAt(ten + 1)))
  return tens * 10 + ones
}

function digitOf(character: string): string {
  const value = '〇一二三四五六七八九'.indexOf(character === '零' || character === '○' ? '〇' : character)
  return value >= 0 ? String(value) : character.normalize('NFKC')
}

/** The same day expression, for bylines. */
export const printedDay = day.source
