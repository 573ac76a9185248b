import type { QueryClient } from '@tanstack/react-query'
import { aboutPath } from '../article/links.ts'
import { siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

export function aboutLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const site = await queryClient.query(siteQuery())
    return pageMeta(site, zhHans.site.about, {
      canonical: aboutPath,
      description: site.about[0] ?? null,
    })
  }
}
