import { ScreenError } from './ScreenError.tsx'

export function TermRoute() {
  return <h1>Term</h1>
}

export function TermError() {
  return <ScreenError />
}
