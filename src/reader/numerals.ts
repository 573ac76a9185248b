const formal = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const plain = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 -> 壹, 12 -> 拾贰: the formal numerals of marginalia, 1 to 99. */
export function formalNumeral(value: number): string {
  return tens(value, formal, '拾')
}

/** 2026 -> 二〇二六: a year, digit by digit. */
export function digitNumeral(digits: string): string {
  return digits.replace(/\d/gu, (digit) => plain[Number(digit)] ?? digit)
}

/** 5 -> 五, 12 -> 十二, 30 -> 三十: a month or a day, 1 to 99. */
export function plainNumeral(value: number): string {
  return tens(value, plain, '十')
}

/** 1920 -> 1,920, the same in every browser and in the build. */
export function groupedNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,6}$)/gu, ',')
}

function tens(value: number, digits: readonly string[], ten: string): string {
  const [high, low] = [Math.floor(value / 10), value % 10]
  if (high === 0) return digits[low] ?? ''
  return `${high > 1 ? (digits[high] ?? '') : ''}${ten}${low > 0 ? (digits[low] ?? '') : ''}`
}
