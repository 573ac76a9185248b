import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { personPath } from '../article/links.ts'
import { personQuery, siteQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'

export function personLoader(queryClient: QueryClient) {
  return async ({ params }: LoaderFunctionArgs): Promise<PageMeta> => {
    const id = param(params, 'person')
    const [site, person] = await Promise.all([
      queryClient.query(siteQuery()),
      queryClient.query(personQuery(id)),
    ])
    return pageMeta(site, person.name, {
      canonical: personPath(id),
      description: person.roles.length === 0 ? null : person.roles.map((role) => role.text).join('、'),
    })
  }
}
