import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import {
  createStaticHandler,
  createStaticRouter,
  Outlet,
  type RouteObject,
  StaticRouterProvider,
} from 'react-router'
import { setSiteBase } from './article/siteBase.ts'
import type { PageHead, ReadJson, RenderedPage } from './article/renderedPage.ts'
import { createQueryClient } from './library/queryClient.ts'
import { articleQuery, siteQuery } from './library/queries.ts'
import { writePageState } from './pageState.ts'
import { isPageMeta } from './routes/pageMeta.ts'
import { routes } from './router.tsx'
import { newsArticle } from './routes/newsArticle.ts'

/**
 * One published page, made from the JSON files that `readJson` gives, of a site that lies in the folder `base` of its host
 * (`/news`, or empty). Throws what a route threw: a page that
 * cannot be shown is a failed build, not an error page.
 */
export async function renderPage(path: string, readJson: ReadJson, base: string): Promise<RenderedPage> {
  setSiteBase(base)
  const press = idle.get(base)?.pop() ?? newPress(base)
  press.readJson = readJson
  try {
    return await print(path, press)
  } finally {
    // What one page was made from is not kept for the next, and its timers would keep the build from ending.
    press.queryClient.clear()
    idle.set(base, [...(idle.get(base) ?? []), press])
  }
}

/** What all pages are made with: the site map is matched many times, and need be understood but once. */
interface Press {
  queryClient: QueryClient
  whole: Handler
  /** The same site map without the frame around every screen. */
  screens: Handler
  base: string
  /** Of the page that is being made. */
  readJson: ReadJson
}

type Handler = ReturnType<typeof createStaticHandler>

/** By base, those that make no page now. */
const idle = new Map<string, Press[]>()

function newPress(base: string): Press {
  const queryClient = createQueryClient((path) => press.readJson(path))
  const handlerOf = (routeObjects: RouteObject[]): Handler =>
    createStaticHandler(routeObjects, { basename: base })
  const press: Press = {
    queryClient,
    whole: handlerOf(routes(queryClient)),
    screens: handlerOf(routes(queryClient).map((root) => ({ ...root, Component: Outlet }))),
    base,
    readJson: () => undefined,
  }
  return press
}

async function print(path: string, press: Press): Promise<RenderedPage> {
  const { queryClient, base } = press
  const context = await press.screens.query(new Request(new URL(base + path, 'http://prerender.invalid')))
  if (context instanceof Response) {
    throw new TypeError(`${path} redirects, and a static page cannot`)
  }
  for (const error of Object.values(context.errors ?? {})) {
    throw error
  }
  const html = await framed(path, render(press.screens, context, queryClient), press)
  const match = context.matches.at(-1)
  const route = match?.route.id ?? ''
  const articleId = route === 'article' ? (match?.params['id'] ?? '') : null
  return {
    status: route === 'notFound' ? 404 : 200,
    html,
    state: writePageState({ route, path }, queryClient),
    head: {
      ...metaOf(context.loaderData[route], path),
      channel: match?.params['channel'] ?? null,
      ...(articleId === null ? { jsonLd: null, firstText: null } : articleHead(articleId, queryClient)),
    },
  }
}

type Context = Exclude<Awaited<ReturnType<Handler['query']>>, Response>

function render({ dataRoutes }: Handler, context: Context, queryClient: QueryClient): string {
  return renderToString(
    <QueryClientProvider client={queryClient}>
      <StaticRouterProvider
        router={createStaticRouter(dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </QueryClientProvider>,
  )
}

/** Most pages of a site are of these kinds, and the frame around them says nothing of the page. */
const framedAlike = /^\/[apt]\//u

/** What stands before and after such a screen, by kind of page and site. */
const frames = new Map<string, { before: string; after: string }>()

/** A screen in the frame that the site map puts around it, which takes longer to render than most screens. */
async function framed(path: string, screen: string, { whole, queryClient, base }: Press): Promise<string> {
  const [kind] = framedAlike.exec(path) ?? []
  const site = JSON.stringify(queryClient.getQueryData(siteQuery().queryKey))
  const key = kind === undefined ? null : JSON.stringify([base, kind, site])
  const known = key === null ? undefined : frames.get(key)
  if (known !== undefined) return known.before + screen + known.after
  const context = await whole.query(new Request(new URL(base + path, 'http://prerender.invalid')))
  if (context instanceof Response) throw new TypeError(`${path} redirects, and a static page cannot`)
  const html = render(whole, context, queryClient)
  const at = html.indexOf(screen)
  if (at < 0) throw new Error(`the screen of ${path} is another within its frame`)
  if (key !== null && at === html.lastIndexOf(screen))
    frames.set(key, { before: html.slice(0, at), after: html.slice(at + screen.length) })
  return html
}

function articleHead(id: string, queryClient: QueryClient): Pick<PageHead, 'jsonLd' | 'firstText'> {
  // None for one that was withdrawn: what its page waits for is not here.
  const article = queryClient.getQueryData(articleQuery(id).queryKey)
  if (article === undefined) return { jsonLd: null, firstText: null }
  const [first, second] = article.paragraphs
  return { jsonLd: newsArticle(article), firstText: (second ?? first)?.id ?? null }
}

function metaOf(data: unknown, path: string) {
  if (!isPageMeta(data)) {
    throw new TypeError(`the loader of ${path} does not name its page`)
  }
  return data
}
