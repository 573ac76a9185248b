import { QueryClient } from '@tanstack/react-query'
import type { ReadJson } from '../article/renderedPage.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readJson?: ReadJson | undefined; [key: string]: unknown }
  }
}

/**
 * The app's one cache of published files. `readJson` replaces fetching (the build's prerender).
 * Offline a read fails at once and says so, instead of waiting for the line to come back.
 */
export function createQueryClient(readJson?: ReadJson): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always', meta: { readJson } } },
  })
}
