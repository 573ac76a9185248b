import { ScreenError } from './ScreenError.tsx'

export function DaysRoute() {
  return <h1>Days</h1>
}

export function DaysError() {
  return <ScreenError />
}
