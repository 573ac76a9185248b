import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { setSiteBase } from './article/siteBase.ts'
import type { PageHead, ReadJson, RenderedPage } from './article/renderedPage.ts'
import { createQueryClient } from './library/queryClient.ts'
import { articleQuery, siteQuery } from './library/queries.ts'
import { writePageState } from './pageState.ts'
import { type RenderedScreen, screenRenderer } from './renderScreen.tsx'
import { isPageMeta, type PageMeta } from './routes/pageMeta.ts'
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
  handler: ReturnType<typeof createStaticHandler>
  renderScreen: ReturnType<typeof screenRenderer>
  base: string
  /** Of the page that is being made. */
  readJson: ReadJson
}

/** By base, those that make no page now. */
const idle = new Map<string, Press[]>()

function newPress(base: string): Press {
  const queryClient = createQueryClient((path) => press.readJson(path))
  const siteMap = routes(queryClient)
  const press: Press = {
    queryClient,
    renderScreen: screenRenderer(siteMap, queryClient, base),
    handler: createStaticHandler(siteMap, { basename: base }),
    base,
    readJson: () => undefined,
  }
  return press
}

async function print(path: string, press: Press): Promise<RenderedPage> {
  const screen = await press.renderScreen(path)
  const { html, route, params, meta } =
    screen === null ? await renderWhole(path, press) : { ...screen, html: await framed(path, screen, press) }
  return {
    status: route === 'notFound' ? 404 : 200,
    html,
    state: writePageState({ route, path }, press.queryClient),
    head: {
      ...meta,
      channel: params['channel'] ?? null,
      ...(route === 'article'
        ? articleHead(params['id'] ?? '', press.queryClient)
        : { jsonLd: null, firstText: null }),
    },
  }
}

/** A page with its frame, as the app would show it. */
async function renderWhole(
  path: string,
  { handler, queryClient, base }: Pick<Press, 'handler' | 'queryClient' | 'base'>,
): Promise<RenderedScreen> {
  const context = await handler.query(new Request(new URL(base + path, 'http://prerender.invalid')))
  if (context instanceof Response) {
    throw new TypeError(`${path} redirects, and a static page cannot`)
  }
  for (const error of Object.values(context.errors ?? {})) {
    throw error
  }
  const router = createStaticRouter(handler.dataRoutes, context)
  const html = renderToString(
    <QueryClientProvider client={queryClient}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </QueryClientProvider>,
  )
  const match = context.matches.at(-1)
  const route = match?.route.id ?? ''
  return { route, params: match?.params ?? {}, meta: metaOf(context.loaderData[route], path), html }
}

/** What stands before and after a screen, by kind and site. */
const frames = new Map<string, { before: string; after: string }>()

/** A screen in the frame that the site map puts around it, which takes longer to render than most screens. */
async function framed(path: string, screen: RenderedScreen, press: Press): Promise<string> {
  // The frame reads it, and it may be all that a screen does not.
  const site = await press.queryClient.query(siteQuery())
  const key = JSON.stringify([press.base, screen.route, site])
  const known = frames.get(key)
  if (known !== undefined) return known.before + screen.html + known.after
  const { html } = await renderWhole(path, press)
  const at = html.indexOf(screen.html)
  if (at < 0) throw new Error(`the screen of ${path} is another within its frame`)
  if (at === html.lastIndexOf(screen.html))
    frames.set(key, { before: html.slice(0, at), after: html.slice(at + screen.html.length) })
  return html
}

function articleHead(id: string, queryClient: QueryClient): Pick<PageHead, 'jsonLd' | 'firstText'> {
  // None for one that was withdrawn: what its page waits for is not here.
  const article = queryClient.getQueryData(articleQuery(id).queryKey)
  if (article === undefined) return { jsonLd: null, firstText: null }
  const [first, second] = article.paragraphs
  return { jsonLd: newsArticle(article), firstText: (second ?? first)?.id ?? null }
}

function metaOf(data: unknown, path: string): PageMeta {
  if (!isPageMeta(data)) {
    throw new TypeError(`the loader of ${path} does not name its page`)
  }
  return data
}
