import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import type { Article } from '../article/article.ts'
import { articlePath } from '../article/links.ts'
import { articleQuery, contextQuery, siteQuery } from '../library/queries.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'
import { param } from './params.ts'

export function articleLoader(queryClient: QueryClient) {
  return async ({ params }: LoaderFunctionArgs): Promise<PageMeta> => {
    const id = param(params, 'id')
    const [site, article] = await Promise.all([
      queryClient.query(siteQuery()),
      queryClient.query(articleQuery(id)),
      queryClient.query(contextQuery(id)),
    ])
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
