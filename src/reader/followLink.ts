import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { Article } from '../article/article.ts'
import type { ArticleContext, Wordings } from '../article/edition.ts'
import { wordingsQuery } from '../library/queries.ts'
import { FormerNotice } from './FormerNotice.tsx'
import { highlightPlace } from './highlightPlace.ts'
import { isQuoting, type Landing } from './landingOf.ts'
import { type Found, lookUp } from './lookUp.ts'

/** Where a link led in the end. */
export interface Followed {
  found: Found
  /** Marks the place on the page; returns what takes the mark away. */
  highlight: () => () => void
  /** Shows what the paragraph said, inside the notice; null where nothing is known of it. */
  Notice: ComponentType<{ landing: Landing; article: Article }> | null
}

/**
 * Finds what the link means, in what its paragraph said before where that matters. Without a line a link is followed
 * as far as today's text tells.
 */
export async function followLink(
  landing: Landing,
  address: { search: string },
  context: { article: Article; aliases: ArticleContext['aliases']; queryClient: QueryClient },
): Promise<Followed> {
  const { article, aliases, queryClient } = context
  const isCarried = isQuoting(landing) && Object.hasOwn(aliases, landing.id)
  const wordings =
    isCarried || landing.fate === 'merged' ? await formerWordings(article.id, queryClient) : null
  const found = lookUp(landing, address, { article, wordings })
  const { place } = found
  const hasFormer = !['unknown', 'moved', 'same', 'removed'].includes(landing.fate)
  return {
    found,
    highlight: () => (place === null ? () => {} : highlightPlace(place)),
    Notice: hasFormer ? FormerNotice : null,
  }
}

async function formerWordings(id: string, queryClient: QueryClient): Promise<Wordings | null> {
  try {
    return await queryClient.query(wordingsQuery(id))
  } catch {
    // What is said then claims no more than is known (lookUp.ts), and the old wording can be asked for again.
    return null
  }
}
