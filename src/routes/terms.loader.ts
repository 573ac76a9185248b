import type { QueryClient } from '@tanstack/react-query'
import { termsPath } from '../article/links.ts'
import { siteQuery, termsQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

export function termsLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const [site] = await Promise.all([queryClient.query(siteQuery()), queryClient.query(termsQuery())])
    return pageMeta(site, zhHans.site.terms, { canonical: termsPath, description: zhHans.lists.termsIntro })
  }
}
