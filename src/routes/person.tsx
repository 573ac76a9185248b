import { ScreenError } from './ScreenError.tsx'

export function PersonRoute() {
  return <h1>Person</h1>
}

export function PersonError() {
  return <ScreenError />
}
