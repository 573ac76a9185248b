import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { channelPath } from '../article/links.ts'
import { channelQuery, siteQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'

export function channelLoader(queryClient: QueryClient) {
  return async ({ params }: LoaderFunctionArgs): Promise<PageMeta> => {
    const id = param(params, 'channel')
    const [site, { channel }] = await Promise.all([
      queryClient.query(siteQuery()),
      queryClient.query(channelQuery(id)),
    ])
    return pageMeta(site, channel.name, { canonical: channelPath(id), description: channel.slogan })
  }
}
