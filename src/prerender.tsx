import { QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { setSiteBase } from './article/siteBase.ts'
import type { PageHead, ReadJson, RenderedPage } from './article/renderedPage.ts'
import { createQueryClient } from './library/queryClient.ts'
import { articleQuery } from './library/queries.ts'
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
  const queryClient = createQueryClient(readJson)
  const handler = createStaticHandler(routes(queryClient), { basename: base })
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
  const page = {
    status: route === 'notFound' ? 404 : 200,
    html,
    state: writePageState({ route, path }, queryClient),
    head: {
      ...metaOf(context.loaderData[route], path),
      channel: match?.params['channel'] ?? null,
      ...(route === 'article' ? articleHead(match?.params['id'] ?? '') : { jsonLd: null, firstText: null }),
    },
  }
  // The client's timers, which free what is no longer shown, would keep the build from ending.
  queryClient.clear()
  return page

  function articleHead(id: string): Pick<PageHead, 'jsonLd' | 'firstText'> {
    // None for one that was withdrawn: what its page waits for is not here.
    const article = queryClient.getQueryData(articleQuery(id).queryKey)
    if (article === undefined) return { jsonLd: null, firstText: null }
    const [first, second] = article.paragraphs
    return { jsonLd: newsArticle(article), firstText: (second ?? first)?.id ?? null }
  }
}

function metaOf(data: unknown, path: string) {
  if (!isPageMeta(data)) {
    throw new TypeError(`the loader of ${path} does not name its page`)
  }
  return data
}
