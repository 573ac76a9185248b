import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { renderToString } from 'react-dom/server'
import { matchPath, type Params, Route, type RouteObject, Routes, StaticRouter } from 'react-router'
import { articleLoader } from './routes/article.loader.ts'
import { ArticleRoute } from './routes/article.tsx'
import { daysLoader } from './routes/days.loader.ts'
import { DaysRoute } from './routes/days.tsx'
import type { PageMeta } from './routes/pageMeta.ts'
import { personLoader } from './routes/person.loader.ts'
import { PersonRoute } from './routes/person.tsx'
import { termLoader } from './routes/term.loader.ts'
import { TermRoute } from './routes/term.tsx'

/** A screen without the frame around it, with what is to be known of its page. */
export interface RenderedScreen {
  /** The id of its route. */
  route: string
  params: Readonly<Params>
  meta: PageMeta
  html: string
}

/**
 * Renders the screens that most pages of a site are: articles, people, slogans, days. They need no more of a router than their
 * address, and the frame around them says nothing of them. Null for all other addresses.
 */
export function screenRenderer(siteMap: readonly RouteObject[], queryClient: QueryClient, base: string) {
  const kind = (route: string, load: Load, Screen: ComponentType) => ({
    route,
    load,
    Screen,
    pattern: patternOf(route, siteMap),
  })
  const kinds = [
    kind('article', articleLoader(queryClient), ArticleRoute),
    kind('person', personLoader(queryClient), PersonRoute),
    kind('term', termLoader(queryClient), TermRoute),
    kind('days', daysLoader(queryClient), DaysRoute),
  ]
  return async (path: string): Promise<RenderedScreen | null> => {
    // The calendar itself is the only screen whose frame says where one is.
    for (const { route, load, Screen, pattern } of kinds) {
      const match = matchPath(pattern, path)
      if (match === null || (route === 'days' && match.params['date'] === undefined)) continue
      const meta = await load(match)
      const html = render({ pattern, Screen, address: base + path, base }, queryClient)
      return { route, params: match.params, meta, html }
    }
    return null
  }
}

type Load = (match: { params: Params }) => Promise<PageMeta>

function patternOf(id: string, siteMap: readonly RouteObject[]): string {
  const waiting = [...siteMap]
  for (const route of waiting) {
    if (route.id === id && route.path !== undefined) return route.path
    waiting.push(...(route.children ?? []))
  }
  throw new Error(`the site map has no ${id}`)
}

function render(
  {
    pattern,
    Screen,
    address,
    base,
  }: { pattern: string; Screen: ComponentType; address: string; base: string },
  queryClient: QueryClient,
): string {
  return renderToString(
    <QueryClientProvider client={queryClient}>
      <StaticRouter basename={base} location={address}>
        <Routes>
          <Route path={pattern} element={<Screen />} />
        </Routes>
      </StaticRouter>
    </QueryClientProvider>,
  )
}
