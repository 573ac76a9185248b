import './styles/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { setSiteBase, siteBase, withinSite } from './article/siteBase.ts'
import { keepInputs } from './keepInputs.ts'
import { createQueryClient } from './library/queryClient.ts'
import { type PageState, readPageState, restorePageState } from './pageState.ts'
import { routes } from './router.tsx'
import { screenPath } from './routes/screenPath.ts'

type Router = ReturnType<typeof createBrowserRouter>

setSiteBase(document.documentElement.dataset['base'] ?? '')
const queryClient = createQueryClient()
const siteMap = routes(queryClient)
const root = document.querySelector('#root')

if (root !== null) {
  // Not awaited at the top level: screens import this module's chunk and would wait for it in turn.
  void mount(root)
}

async function mount(root: Element): Promise<void> {
  await nextTask()
  const state = readPageState()
  const matches = matchRoutes(siteMap, location, siteBase())?.map((match) => match.route) ?? []
  // Also what stands at another address brings the paper's name.
  if (state !== null) restorePageState(state, queryClient)
  if (state === null || !shows(state, matches)) {
    const router = createBrowserRouter(siteMap, { basename: siteBase() })
    // Until then, whatever the host sent stays on the screen.
    await started(router)
    createRoot(root).render(app(router))
    return
  }
  // Everything the page needs must be at hand before hydrating, or a fallback would replace the page.
  await Promise.all(matches.map(loadScreen))
  await nextTask()
  const loaderData = Object.fromEntries(matches.map((route) => [route.id, null]))
  keepInputs(root)
  const router = createBrowserRouter(siteMap, { basename: siteBase(), hydrationData: { loaderData } })
  document.dispatchEvent(new Event('guli:taking'))
  startTransition(() => {
    hydrateRoot(root, app(router))
  })
}

/** Taking a page over is cut into tasks: what the reader does meanwhile comes in between. */
async function nextTask(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve)
  })
}

async function started(router: Router): Promise<void> {
  await new Promise<void>((resolve) => {
    const unsubscribe = router.subscribe(({ initialized }) => {
      if (initialized) {
        unsubscribe()
        resolve()
      }
    })
    if (router.state.initialized) {
      resolve()
    }
  })
}

function app(router: Router) {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}

/**
 * Whether the document is a rendering of this address. A host serves one and the same page for everything it
 * does not have, and the app may then know better.
 */
function shows(state: PageState, matches: RouteObject[]): boolean {
  const path = withinSite(location.pathname)
  const samePath = state.path === '/' ? path === '/' : screenPath(path ?? '') === state.path
  return matches.at(-1)?.id === state.route && (samePath || state.route === 'notFound')
}

async function loadScreen(route: RouteObject): Promise<void> {
  if (typeof route.lazy === 'object') {
    const [Component, ErrorBoundary] = await Promise.all([
      route.lazy.Component?.(),
      route.lazy.ErrorBoundary?.(),
    ])
    Object.assign(route, { Component, ErrorBoundary, lazy: undefined })
  }
}
