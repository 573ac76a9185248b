import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { termPath } from '../article/links.ts'
import { siteQuery, termPartQuery, termQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'
import { partMeta } from './partMeta.ts'

export function termLoader(queryClient: QueryClient) {
  return async ({ params }: Pick<LoaderFunctionArgs, 'params'>): Promise<PageMeta> => {
    const id = param(params, 'term')
    const path = termPath(id)
    const { page } = params
    const site = queryClient.query(siteQuery())
    if (page !== undefined) {
      const part = queryClient.query(termPartQuery(id, page))
      return partMeta(...(await Promise.all([site, part])), path)
    }
    const [paper, term] = await Promise.all([site, queryClient.query(termQuery(id))])
    return pageMeta(paper, term.text, {
      canonical: path,
      description: term.glosses[0]?.text ?? term.uses[0]?.sentence ?? null,
    })
  }
}
