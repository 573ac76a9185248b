import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { termsPath } from '../article/links.ts'
import { siteQuery, termsLetterQuery, termsQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { letterMeta } from './partMeta.ts'

export function termsLoader(queryClient: QueryClient) {
  return async ({ params: { letter, page = '1' } }: LoaderFunctionArgs): Promise<PageMeta> => {
    const index = { path: termsPath, name: zhHans.site.terms }
    const site = queryClient.query(siteQuery())
    if (letter !== undefined) {
      const found = queryClient.query(termsLetterQuery(letter, page))
      return letterMeta(...(await Promise.all([site, found])), index)
    }
    const [paper] = await Promise.all([site, queryClient.query(termsQuery())])
    return pageMeta(paper, index.name, { canonical: index.path, description: zhHans.lists.termsIntro })
  }
}
