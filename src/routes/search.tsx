import { ScreenError } from './ScreenError.tsx'

export function SearchRoute() {
  return <h1>Search</h1>
}

export function SearchError() {
  return <ScreenError />
}
