import { ScreenError } from './ScreenError.tsx'

export function TermsRoute() {
  return <h1>Terms</h1>
}

export function TermsError() {
  return <ScreenError />
}
