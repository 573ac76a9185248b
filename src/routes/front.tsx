import { ScreenError } from './ScreenError.tsx'

export function FrontRoute() {
  return <h1>Front</h1>
}

export function FrontError() {
  return <ScreenError />
}
