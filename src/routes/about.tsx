import { ScreenError } from './ScreenError.tsx'

export function AboutRoute() {
  return <h1>About</h1>
}

export function AboutError() {
  return <ScreenError />
}
