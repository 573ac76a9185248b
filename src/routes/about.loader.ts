import type { QueryClient } from '@tanstack/react-query'
import { aboutPath } from '../article/links.ts'
import { aboutQuery, siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

export function aboutLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const [site, about] = await Promise.all([queryClient.query(siteQuery()), queryClient.query(aboutQuery())])
    return pageMeta(site, zhHans.site.about, {
      canonical: aboutPath,
      description: about.paragraphs[0] ?? null,
    })
  }
}
