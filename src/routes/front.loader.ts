import type { QueryClient } from '@tanstack/react-query'
import { frontPath } from '../article/links.ts'
import { frontQuery, siteQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

export function frontLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const [site] = await Promise.all([queryClient.query(siteQuery()), queryClient.query(frontQuery())])
    return pageMeta(site, null, { canonical: frontPath })
  }
}
