import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Article } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { CodeError, loadCode } from '../library/errors.ts'
import type { Followed, followLink } from './followLink.ts'
import { isQuoting, type Landing } from './landingOf.ts'

/** Whether there is more to a link than a paragraph that is as it was. */
export function needsLookUp(landing: Landing): boolean {
  return landing.fate !== 'same' || isQuoting(landing)
}

/**
 * What became of the paragraph that a link means, and where the words stand that it quotes, which are highlighted;
 * null while that is looked up, and for links to a whole paragraph that is as it was. The code for it comes when it is
 * needed.
 */
export function useLookedUp(
  landing: Landing | null,
  search: string,
  { article, aliases }: { article: Article; aliases: ArticleContext['aliases'] },
): Followed | null {
  const queryClient = useQueryClient()
  const [last, setLast] = useState<{ of: Landing; followed: Followed } | null>(null)
  useEffect(() => {
    if (landing === null || !needsLookUp(landing)) return undefined
    let isOver = false
    const look = async (): Promise<void> => {
      const followed = await follow(landing, { search }, { article, aliases, queryClient })
      if (!isOver) setLast({ of: landing, followed })
    }
    void look()
    return () => {
      isOver = true
    }
  }, [landing, search, article, aliases, queryClient])
  const followed = last !== null && last.of === landing ? last.followed : null
  // Outside React: the highlights of the document.
  useEffect(() => followed?.highlight(), [followed])
  return followed
}

async function follow(...link: Parameters<typeof followLink>): Promise<Followed> {
  try {
    const code = await loadCode(async () => import('./followLink.ts'))
    return await code.followLink(...link)
  } catch (error) {
    if (!(error instanceof CodeError)) throw error
    // Without a line the paragraph is all there is, and what is known of it is said.
    return { found: { landing: link[0], place: null }, highlight: () => () => {}, Notice: null }
  }
}
