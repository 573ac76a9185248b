import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import type { Article } from '../article/article.ts'
import { articlePath } from '../article/links.ts'
import { ReadError } from '../library/errors.ts'
import { articleQuery, contextQuery, siteQuery, wordingsQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'

export function articleLoader(queryClient: QueryClient) {
  return async ({ params }: Pick<LoaderFunctionArgs, 'params'>): Promise<PageMeta> => {
    const id = param(params, 'id')
    const reads = Promise.all([
      queryClient.query(siteQuery()),
      queryClient.query(articleQuery(id)),
      queryClient.query(contextQuery(id)),
    ])
    const [site, article] = await reads.catch(async (error: unknown) => {
      // An article that was here once says so, and whether it was taken back.
      const isMissing = error instanceof ReadError && error.failure === 'missing'
      const former = isMissing ? await queryClient.query(wordingsQuery(id)).catch(() => null) : null
      if (former === null) throw error
      return [await queryClient.query(siteQuery()), former] as const
    })
    if ('withdrawn' in article) {
      const { title } = zhHans.errors[article.withdrawn ? 'withdrawn' : 'unreadable']
      return pageMeta(site, title, { canonical: null, index: false })
    }
    return pageMeta(site, article.headline.main, {
      canonical: articlePath(id),
      description: openingOf(article),
      type: 'article',
    })
  }
}

/** The article's first words, at most 110 characters, for a search engine's or a chat app's card. */
function openingOf(article: Article): string | null {
  const first = article.paragraphs.find((paragraph) => paragraph.kind === 'text')
  if (first === undefined) {
    return null
  }
  const characters = Array.from(first.text.trim())
  return characters.length <= 110 ? characters.join('') : `${characters.slice(0, 109).join('')}…`
}
