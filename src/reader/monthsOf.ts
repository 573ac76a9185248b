export interface Day {
  date: string
  articles: number
}

/** The days of one month, `2026-01`, in the order given. */
export interface Month {
  month: string
  days: Day[]
}

/** Groups days (ISO, already in order) by month. */
export function monthsOf(days: readonly Day[]): Month[] {
  const months: Month[] = []
  for (const day of days) {
    const month = day.date.slice(0, 7)
    const open = months.at(-1)
    if (open?.month === month) open.days.push(day)
    else months.push({ month, days: [day] })
  }
  return months
}
