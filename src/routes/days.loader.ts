import type { QueryClient } from '@tanstack/react-query'
import { daysPath } from '../article/links.ts'
import { daysQuery, siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

export function daysLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const [site] = await Promise.all([queryClient.query(siteQuery()), queryClient.query(daysQuery())])
    return pageMeta(site, zhHans.site.days, { canonical: daysPath, description: zhHans.lists.daysIntro })
  }
}
