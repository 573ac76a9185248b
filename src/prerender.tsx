import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { siteDataPath } from './article/links.ts'
import { setSiteBase } from './article/siteBase.ts'
import type { PageHead, ReadText, RenderedPage } from './article/renderedPage.ts'
import { createQueryClient } from './library/queryClient.ts'
import { articleQuery } from './library/queries.ts'
import { writePageState } from './pageState.ts'
import { type RenderedScreen, screenRenderer } from './renderScreen.tsx'
import { isPageMeta, type PageMeta } from './routes/pageMeta.ts'
import { routes } from './router.tsx'
import { newsArticle } from './routes/newsArticle.ts'

/**
 * One published page, made from the JSON files whose texts `readText` gives, of a site that lies in the folder `base` of its
 * host (`/news`, or empty). Throws what a route threw: a page that
 * cannot be shown is a failed build, not an error page.
 */
export async function renderPage(path: string, readText: ReadText, base: string): Promise<RenderedPage> {
  setSiteBase(base)
  const press = idle.get(base)?.pop() ?? newPress(base)
  press.readText = readText
  try {
    return await print(path, press)
  } finally {
    // What one page was made from is not kept for the next, and its timers would keep the build from ending.
    press.queryClient.clear()
    press.files.clear()
    idle.set(base, [...(idle.get(base) ?? []), press])
  }
}

/** What all pages are made with: the site map is matched many times, and need be understood but once. */
interface Press {
  queryClient: QueryClient
  handler: ReturnType<typeof createStaticHandler>
  renderScreen: ReturnType<typeof screenRenderer>
  base: string
  /** Of the page that is being made: where its files are, and the texts of those that it was made from. */
  readText: ReadText
  files: Map<string, string>
}

/** By base, those that make no page now. */
const idle = new Map<string, Press[]>()

function newPress(base: string): Press {
  const queryClient = createQueryClient((path) => readData(path, press))
  const siteMap = routes(queryClient)
  // Found at once: to be asked for, each would be fetched as in a browser, and checked as what a stranger sent.
  const provide = (files: readonly string[]): void => {
    for (const file of files) queryClient.setQueryData([file], readData(file, press))
  }
  const press: Press = {
    queryClient,
    renderScreen: screenRenderer(siteMap, queryClient, { base, provide }),
    handler: createStaticHandler(siteMap, { basename: base }),
    base,
    readText: () => undefined,
    files: new Map(),
  }
  return press
}

/** Undefined for a file that is not there. */
function readData(path: string, { readText, files }: Press): unknown {
  const text = readText(path)
  if (text === undefined) return undefined
  files.set(path, text)
  return path === siteDataPath ? siteIn(text) : JSON.parse(text)
}

let lastSite: { text: string; data: unknown } = { text: 'null', data: null }

/** All pages carry it. */
function siteIn(text: string): unknown {
  if (text !== lastSite.text) lastSite = { text, data: JSON.parse(text) }
  return lastSite.data
}

async function print(path: string, press: Press): Promise<RenderedPage> {
  const screen = await press.renderScreen(path)
  const { html, route, params, meta } =
    screen === null ? await renderWhole(path, press) : { ...screen, html: await framed(path, screen, press) }
  return {
    status: route === 'notFound' ? 404 : 200,
    html,
    state: writePageState({ route, path }, press.files),
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

/** What stands before and after a screen, by base and kind; of one site. */
const frames = new Map<string, { before: string; after: string }>()
let framedSite = ''

/** A screen in the frame that the site map puts around it, which takes longer to render than most screens. */
async function framed(path: string, screen: RenderedScreen, press: Press): Promise<string> {
  // The frame reads it, and it may be all that a screen does not.
  const site = press.files.get(siteDataPath) ?? ''
  if (site !== framedSite) frames.clear()
  framedSite = site
  const key = `${screen.route} ${press.base}`
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
