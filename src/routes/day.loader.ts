import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { dayPath } from '../article/links.ts'
import { dayQuery, siteQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'

export function dayLoader(queryClient: QueryClient) {
  return async ({ params }: LoaderFunctionArgs): Promise<PageMeta> => {
    const date = param(params, 'date')
    const [site, day] = await Promise.all([queryClient.query(siteQuery()), queryClient.query(dayQuery(date))])
    return pageMeta(site, inWords(day.date), {
      canonical: dayPath(date),
      description: day.articles.map((article) => article.headline).join(';'),
    })
  }
}

/** 「2019-12-05」 -> 「2019年12月5日」 */
function inWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
