import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react'
import { useLocation } from 'react-router'
import { atBase } from '../../article/siteBase.ts'
import { isOutdated, startKeeping, tellKeeper } from '../../library/offline/keeper.ts'
import type { News } from '../../library/offline/messages.ts'

/** Has what is read kept for reading without a line, and shows what there is to say about it, if anything. */
export function KeepingNews() {
  const { pathname } = useLocation()
  const [news, setNews] = useState<News | null>(null)
  // Outside React: the service worker.
  useEffect(() => startKeeping(setNews), [])
  useEffect(() => {
    tellKeeper({ kind: 'opened', path: atBase(pathname) })
  }, [pathname])
  const hasNews = news !== null && (news.isOffline || news.isFull || isOutdated())
  return (
    hasNews && (
      <Suspense>
        <NewsBar news={news} isOutdated={isOutdated()} />
      </Suspense>
    )
  )
}

/** Comes when there is something to say; it was kept with everything else. */
const NewsBar = lazy<ComponentType<{ news: News; isOutdated: boolean }>>(async () =>
  import('./NewsBar.tsx').then(
    (module) => ({ default: module.NewsBar }),
    () => ({ default: () => null }),
  ),
)
