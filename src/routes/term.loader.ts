import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { termPath } from '../article/links.ts'
import { siteQuery, termQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'

export function termLoader(queryClient: QueryClient) {
  return async ({ params }: LoaderFunctionArgs): Promise<PageMeta> => {
    const id = param(params, 'term')
    const [site, term] = await Promise.all([queryClient.query(siteQuery()), queryClient.query(termQuery(id))])
    return pageMeta(site, term.text, {
      canonical: termPath(id),
      description: term.glosses[0]?.text ?? term.uses[0]?.sentence ?? null,
    })
  }
}
