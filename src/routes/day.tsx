import { ScreenError } from './ScreenError.tsx'

export function DayRoute() {
  return <h1>Day</h1>
}

export function DayError() {
  return <ScreenError />
}
