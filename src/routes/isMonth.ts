/** Whether what stands in the address of a day is a month: `2026-01`. */
export function isMonth(date: string): boolean {
  return /^\d{4}-\d{2}$/u.test(date)
}
