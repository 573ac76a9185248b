import { ScreenError } from './ScreenError.tsx'

export function PeopleRoute() {
  return <h1>People</h1>
}

export function PeopleError() {
  return <ScreenError />
}
