import type { QueryClient } from '@tanstack/react-query'
import { offlinePath } from '../article/links.ts'
import { siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

export function offlineLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const site = await queryClient.query(siteQuery())
    return pageMeta(site, zhHans.errors.offline, { canonical: offlinePath, index: false })
  }
}
