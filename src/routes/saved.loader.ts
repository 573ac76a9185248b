import type { QueryClient } from '@tanstack/react-query'
import { savedPath } from '../article/links.ts'
import { siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

export function savedLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const site = await queryClient.query(siteQuery())
    return pageMeta(site, zhHans.site.saved, { canonical: savedPath, index: false })
  }
}
