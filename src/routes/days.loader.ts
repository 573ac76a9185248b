import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { dayPath, daysPath } from '../article/links.ts'
import { dayPartQuery, dayQuery, daysQuery, monthQuery, siteQuery } from '../library/queries.ts'
import { dateLabel, monthLabel } from '../reader/dateLabel.ts'
import { zhHans } from '../ui/zhHans.ts'
import { isMonth } from './isMonth.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { partMeta } from './partMeta.ts'

/** The calendar, one of its months (`2026-01`), a day (`2026-01-05`), or a page of a day. */
export function daysLoader(queryClient: QueryClient) {
  return async ({ params: { date, page } }: Pick<LoaderFunctionArgs, 'params'>): Promise<PageMeta> => {
    const site = queryClient.query(siteQuery())
    if (date === undefined) {
      const [paper] = await Promise.all([site, queryClient.query(daysQuery())])
      return pageMeta(paper, zhHans.site.days, {
        canonical: daysPath,
        description: zhHans.lists.daysIntro,
      })
    }
    const path = dayPath(date)
    if (page !== undefined) {
      const part = queryClient.query(dayPartQuery(date, page))
      return partMeta(...(await Promise.all([site, part])), path)
    }
    if (isMonth(date)) {
      const [paper] = await Promise.all([site, queryClient.query(monthQuery(date))])
      return pageMeta(paper, monthLabel(date), { canonical: path, description: zhHans.lists.daysIntro })
    }
    const [paper, day] = await Promise.all([site, queryClient.query(dayQuery(date))])
    return pageMeta(paper, dateLabel(date), {
      canonical: path,
      description: day.articles.map((article) => article.headline).join(';'),
    })
  }
}
