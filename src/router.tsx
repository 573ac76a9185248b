import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { RootRoute } from './routes/RootRoute.tsx'
import { RootError } from './routes/RootError.tsx'
import { ScreenError } from './routes/ScreenError.tsx'
import { screen } from './routes/screen.ts'
import { aboutLoader } from './routes/about.loader.ts'
import { articleLoader } from './routes/article.loader.ts'
import { channelLoader } from './routes/channel.loader.ts'
import { daysLoader } from './routes/days.loader.ts'
import { frontLoader } from './routes/front.loader.ts'
import { notFoundLoader } from './routes/notFound.loader.ts'
import { offlineLoader } from './routes/offline.loader.ts'
import { savedLoader } from './routes/saved.loader.ts'
import { peopleLoader } from './routes/people.loader.ts'
import { personLoader } from './routes/person.loader.ts'
import { rootLoader } from './routes/root.loader.ts'
import { searchLoader } from './routes/search.loader.ts'
import { termLoader } from './routes/term.loader.ts'
import { termsLoader } from './routes/terms.loader.ts'

/**
 * The site map. Loaders are here from the start and screens come when needed, so that a screen's data and its
 * code travel together. A screen that cannot be loaded at all shows ScreenError inside the frame.
 */
export function routes(queryClient: QueryClient): RouteObject[] {
  return [
    {
      id: 'root',
      Component: RootRoute,
      ErrorBoundary: RootError,
      loader: rootLoader(queryClient),
      children: [{ id: 'screens', ErrorBoundary: ScreenError, children: screens(queryClient) }],
    },
  ]
}

function screens(queryClient: QueryClient): RouteObject[] {
  return [
    {
      id: 'front',
      path: '/',
      loader: frontLoader(queryClient),
      lazy: screen(
        () => import('./routes/front.tsx'),
        (of) => [of.FrontRoute, of.FrontError],
      ),
    },
    {
      id: 'article',
      path: '/a/:id',
      loader: articleLoader(queryClient),
      lazy: screen(
        () => import('./routes/article.tsx'),
        (of) => [of.ArticleRoute, of.ArticleError],
      ),
    },
    {
      id: 'channel',
      path: '/c/:channel/:page?',
      loader: channelLoader(queryClient),
      lazy: screen(
        () => import('./routes/channel.tsx'),
        (of) => [of.ChannelRoute, of.ChannelError],
      ),
    },
    {
      id: 'person',
      path: '/p/:person/:page?',
      loader: personLoader(queryClient),
      lazy: screen(
        () => import('./routes/person.tsx'),
        (of) => [of.PersonRoute, of.PersonError],
      ),
    },
    {
      id: 'people',
      path: '/people/:letter?/:page?',
      loader: peopleLoader(queryClient),
      lazy: screen(
        () => import('./routes/people.tsx'),
        (of) => [of.PeopleRoute, of.PeopleError],
      ),
    },
    {
      id: 'term',
      path: '/t/:term/:page?',
      loader: termLoader(queryClient),
      lazy: screen(
        () => import('./routes/term.tsx'),
        (of) => [of.TermRoute, of.TermError],
      ),
    },
    {
      id: 'terms',
      path: '/terms/:letter?/:page?',
      loader: termsLoader(queryClient),
      lazy: screen(
        () => import('./routes/terms.tsx'),
        (of) => [of.TermsRoute, of.TermsError],
      ),
    },
    {
      id: 'days',
      path: '/days/:date?/:page?',
      loader: daysLoader(queryClient),
      lazy: screen(
        () => import('./routes/days.tsx'),
        (of) => [of.DaysRoute, of.DaysError],
      ),
    },
    {
      id: 'search',
      path: '/search',
      loader: searchLoader(queryClient),
      lazy: screen(
        () => import('./routes/search.tsx'),
        (of) => [of.SearchRoute, of.SearchError],
      ),
    },
    {
      id: 'about',
      path: '/about',
      loader: aboutLoader(queryClient),
      lazy: screen(
        () => import('./routes/about.tsx'),
        (of) => [of.AboutRoute, of.AboutError],
      ),
    },
    {
      id: 'saved',
      path: '/saved',
      loader: savedLoader(queryClient),
      lazy: screen(
        () => import('./routes/saved.tsx'),
        (of) => [of.SavedRoute, of.SavedError],
      ),
    },
    {
      id: 'offline',
      path: '/offline',
      loader: offlineLoader(queryClient),
      lazy: screen(
        () => import('./routes/offline.tsx'),
        (of) => [of.OfflineRoute, of.OfflineError],
      ),
    },
    {
      id: 'notFound',
      path: '*',
      loader: notFoundLoader(queryClient),
      lazy: screen(
        () => import('./routes/notFound.tsx'),
        (of) => [of.NotFoundRoute, of.NotFoundError],
      ),
    },
  ]
}
