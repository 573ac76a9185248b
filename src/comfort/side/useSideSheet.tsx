import { type MouseEvent, type ReactNode, useState } from 'react'
import type { Article } from '../../article/article.ts'
import type { ArticleContext } from '../../article/edition.ts'
import { loadCode } from '../../library/errors.ts'
import type { SideId } from '../../reader/SideSection.tsx'
import { afterPaint } from '../../ui/afterPaint.ts'
import { whilePressed } from '../../ui/whilePressed.ts'

interface SideSheet {
  sheet: ReactNode
  /** Answers a tap on the bar at the foot of a phone. */
  openPart: (event: MouseEvent<HTMLAnchorElement>, id: SideId) => void
}

/**
 * What an article holds, as a sheet over the text where it stands below it otherwise: the reader keeps their place. On
 * a desk, without the app and without a line the bar's links lead to it.
 */
export function useSideSheet(article: Article, context: ArticleContext): SideSheet {
  const [sheet, setSheet] = useState<ReactNode>(null)
  const openPart = (event: MouseEvent<HTMLAnchorElement>, id: SideId): void => {
    const { currentTarget: link } = event
    const bar = link.parentElement
    if (event.ctrlKey || event.metaKey || bar === null || getComputedStyle(bar).position !== 'fixed') return
    event.preventDefault()
    const close = (): void => void afterPaint().then(() => setSheet(null))
    const code = loadCode(async () => import('./SideSheet.tsx'))
    void whilePressed(link, Promise.all([code, afterPaint()])).then(
      ([{ SideSheet }]) =>
        setSheet(<SideSheet article={article} context={context} first={id} onClose={close} />),
      () => location.assign(`#${id}`),
    )
  }
  return { sheet, openPart }
}
