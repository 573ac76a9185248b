import type { QueryClient } from '@tanstack/react-query'
import { siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

/** An address outside the site map is a page too: hosts serve it for everything they do not have. */
export function notFoundLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const site = await queryClient.query(siteQuery())
    return pageMeta(site, zhHans.errors.notFound, { canonical: null, index: false })
  }
}
