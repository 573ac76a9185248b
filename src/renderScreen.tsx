import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { renderToString } from 'react-dom/server'
import {
  matchPath,
  type Params,
  type RouteObject,
  StaticRouter,
  UNSAFE_RouteContext as RouteContext,
} from 'react-router'
import {
  articleQuery,
  contextQuery,
  dayPartQuery,
  dayQuery,
  monthQuery,
  personPartQuery,
  personQuery,
  siteQuery,
  termPartQuery,
  termQuery,
} from './library/queries.ts'
import { articleLoader } from './routes/article.loader.ts'
import { ArticleRoute } from './routes/article.tsx'
import { daysLoader } from './routes/days.loader.ts'
import { DaysRoute } from './routes/days.tsx'
import { isMonth } from './routes/isMonth.ts'
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
 * address, and the frame around them says nothing of them. `provide` is told which published files a screen is made from
 * before it is loaded. Null for all other addresses.
 */
export function screenRenderer(
  siteMap: readonly RouteObject[],
  queryClient: QueryClient,
  { base, provide }: { base: string; provide: (files: readonly string[]) => void },
) {
  const kinds = kindsOf(queryClient).map((kind) => ({ kind, pattern: patternOf(kind.route, siteMap) }))
  return async (path: string): Promise<RenderedScreen | null> => {
    for (const { kind, pattern } of kinds) {
      // To match a pattern takes as long as to render a short screen.
      if (folderOf(pattern) !== folderOf(path)) continue
      const { route, load, Screen, queries } = kind
      const match = matchPath(pattern, path)
      // The calendar itself is the only screen whose frame says where one is.
      if (match === null || (route === 'days' && match.params['date'] === undefined)) continue
      const { params } = match
      provide([siteQuery(), ...queries(params)].map(({ queryKey: [file] }) => file ?? ''))
      const meta = await load({ params })
      return {
        route,
        params,
        meta,
        html: render({ params, Screen, address: base + path, base }, queryClient),
      }
    }
    return null
  }
}

type Load = (match: { params: Params }) => Promise<PageMeta>

interface Kind {
  route: string
  load: Load
  Screen: ComponentType
  /** What the screen reads besides the site's own file. */
  queries: (params: Params) => { queryKey: readonly string[] }[]
}

function kindsOf(queryClient: QueryClient): Kind[] {
  return [
    {
      route: 'article',
      load: articleLoader(queryClient),
      Screen: ArticleRoute,
      queries: ({ id = '' }) => [articleQuery(id), contextQuery(id)],
    },
    {
      route: 'person',
      load: personLoader(queryClient),
      Screen: PersonRoute,
      queries: ({ person = '', page }) => [
        page === undefined ? personQuery(person) : personPartQuery(person, page),
      ],
    },
    {
      route: 'term',
      load: termLoader(queryClient),
      Screen: TermRoute,
      queries: ({ term = '', page }) => [page === undefined ? termQuery(term) : termPartQuery(term, page)],
    },
    {
      route: 'days',
      load: daysLoader(queryClient),
      Screen: DaysRoute,
      queries: ({ date = '', page }) => [
        page !== undefined ? dayPartQuery(date, page) : isMonth(date) ? monthQuery(date) : dayQuery(date),
      ],
    },
  ]
}

/** `p` of `/p/:person/:page?` and of `/p/x`. */
function folderOf(path: string): string {
  return path.slice(path.startsWith('/') ? 1 : 0).split('/', 1)[0] ?? ''
}

function patternOf(id: string, siteMap: readonly RouteObject[]): string {
  const waiting = [...siteMap]
  for (const route of waiting) {
    if (route.id === id && route.path !== undefined) return route.path
    waiting.push(...(route.children ?? []))
  }
  throw new Error(`the site map has no ${id}`)
}

/** The router's own look for a route would take a third of the time; its tests say that the page is the same. */
function render(
  { params, Screen, address, base }: { params: Params; Screen: ComponentType; address: string; base: string },
  queryClient: QueryClient,
): string {
  const match = { params, pathname: address, pathnameBase: address, route: {} }
  return renderToString(
    <QueryClientProvider client={queryClient}>
      <StaticRouter basename={base} location={address}>
        <RouteContext value={{ outlet: null, matches: [match], isDataRoute: false }}>
          <Screen />
        </RouteContext>
      </StaticRouter>
    </QueryClientProvider>,
  )
}
