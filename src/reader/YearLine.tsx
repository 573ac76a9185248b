import { monthLabel } from './dateLabel.ts'
import { placeOfDay } from './placeOfDay.ts'
import type { DayRange } from './placeOfDay.ts'

/** A line from the paper's first month to its last, with a stroke at each of `days`; the days stand in words beside it. */
export function YearLine({ days, range }: { days: readonly string[]; range: DayRange }) {
  const strokes = days.map((day) => `M${placeOfDay(day, range) + 1} 0v8`).join('')
  return (
    <div aria-hidden="true">
      <svg className="strip" viewBox="0 0 102 8" preserveAspectRatio="none">
        <path d="M0 4h102" />
        <path d={strokes} />
      </svg>
      <p className="flex justify-between text-fine text-soft">
        <span>{monthLabel(range.first)}</span>
        <span>{monthLabel(range.last)}</span>
      </p>
    </div>
  )
}
