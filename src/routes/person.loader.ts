import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { personPath } from '../article/links.ts'
import { personPartQuery, personQuery, siteQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'
import { partMeta } from './partMeta.ts'

export function personLoader(queryClient: QueryClient) {
  return async ({ params }: Pick<LoaderFunctionArgs, 'params'>): Promise<PageMeta> => {
    const id = param(params, 'person')
    const path = personPath(id)
    const { page } = params
    const site = queryClient.query(siteQuery())
    if (page !== undefined) {
      const part = queryClient.query(personPartQuery(id, page))
      return partMeta(...(await Promise.all([site, part])), path)
    }
    const [paper, { name, roles }] = await Promise.all([site, queryClient.query(personQuery(id))])
    return pageMeta(paper, name, {
      canonical: path,
      description: roles.length === 0 ? null : roles.map((role) => role.text).join('、'),
    })
  }
}
