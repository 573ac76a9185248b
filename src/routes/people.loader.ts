import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { peoplePath } from '../article/links.ts'
import { peopleLetterQuery, peopleQuery, siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { letterMeta } from './partMeta.ts'

export function peopleLoader(queryClient: QueryClient) {
  return async ({ params: { letter, page = '1' } }: LoaderFunctionArgs): Promise<PageMeta> => {
    const index = { path: peoplePath, name: zhHans.site.people }
    const site = queryClient.query(siteQuery())
    if (letter !== undefined) {
      const found = queryClient.query(peopleLetterQuery(letter, page))
      return letterMeta(...(await Promise.all([site, found])), index)
    }
    const [paper] = await Promise.all([site, queryClient.query(peopleQuery())])
    return pageMeta(paper, index.name, { canonical: index.path, description: zhHans.lists.peopleIntro })
  }
}
