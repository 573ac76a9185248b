import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { channelPath } from '../article/links.ts'
import { channelPartQuery, channelQuery, siteQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'
import { partMeta } from './partMeta.ts'

export function channelLoader(queryClient: QueryClient) {
  return async ({ params }: LoaderFunctionArgs): Promise<PageMeta> => {
    const id = param(params, 'channel')
    const path = channelPath(id)
    const { page } = params
    const site = queryClient.query(siteQuery())
    if (page !== undefined) {
      const part = queryClient.query(channelPartQuery(id, page))
      return partMeta(...(await Promise.all([site, part])), path)
    }
    const [paper, { channel }] = await Promise.all([site, queryClient.query(channelQuery(id))])
    return pageMeta(paper, channel.name, { canonical: path, description: channel.slogan })
  }
}
