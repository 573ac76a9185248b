import { ScreenError } from './ScreenError.tsx'

export function NotFoundRoute() {
  return <h1>NotFound</h1>
}

export function NotFoundError() {
  return <ScreenError />
}
