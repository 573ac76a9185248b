import type { QueryClient } from '@tanstack/react-query'
import { peoplePath } from '../article/links.ts'
import { peopleQuery, siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

export function peopleLoader(queryClient: QueryClient) {
  return async (): Promise<PageMeta> => {
    const [site] = await Promise.all([queryClient.query(siteQuery()), queryClient.query(peopleQuery())])
    return pageMeta(site, zhHans.site.people, {
      canonical: peoplePath,
      description: zhHans.lists.peopleIntro,
    })
  }
}
