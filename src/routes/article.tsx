import { ScreenError } from './ScreenError.tsx'

export function ArticleRoute() {
  return <h1>Article</h1>
}

export function ArticleError() {
  return <ScreenError />
}
