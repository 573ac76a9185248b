import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Article } from '../../article/article.ts'
import { articlePath } from '../../article/links.ts'
import { atBase } from '../../article/siteBase.ts'
import { siteQuery } from '../../library/queries.ts'
import { dateLabel } from '../../reader/dateLabel.ts'
import { displayText } from '../../text/displayText.ts'
import { zhHans } from '../../ui/zhHans.ts'
import { zhHansPrint as words } from '../../ui/zhHansPrint.ts'
import { outlineOf, qrModules } from '../share/qrModules.ts'
import { useAdoptedStyle } from '../adoptStyle.ts'
import printRules from './print.css?inline'

/** What a printed article has below it: where it is from and how it is found again. The rest is styles/paper.css. */
export function PrintFoot({ article }: { article: Article }) {
  useAdoptedStyle(printRules)
  const { data: site } = useSuspenseQuery(siteQuery())
  const link = location.origin + atBase(articlePath(article.id))
  return (
    <BelowThePage>
      <div className="print-foot">
        <Code link={link} />
        <div>
          <p className="print-scan">{words.scan}</p>
          <p>{link}</p>
          <p>{sourceOf(article, site.name).join('　')}</p>
          <p>{words.ids}</p>
        </div>
      </div>
    </BelowThePage>
  )
}

/** The document's body after everything that is on the screen. */
function BelowThePage({ children }: { children: ReactNode }) {
  const [room] = useState(() => document.createElement('div'))
  useLayoutEffect(() => {
    // Outside React: the body, whose one element of React's own is the page.
    document.body.append(room)
    return () => room.remove()
  }, [room])
  return createPortal(children, room)
}

function Code({ link }: { link: string }) {
  const modules = qrModules(link)
  const side = modules.length
  return (
    <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true" shapeRendering="crispEdges">
      <path d={outlineOf(modules)} />
    </svg>
  )
}

/** Outlet, reporters, the date as printed; and the day of printing, since a page may be corrected later. */
function sourceOf({ byline, source, dateline, published }: Article, paper: string): string[] {
  const reporters = byline?.reporters ?? []
  return [
    words.source(byline?.outlet ?? source.outlet ?? paper),
    reporters.length === 0 ? null : words.reporters(reporters.join(' ')),
    dateline === null ? null : displayText(dateline.text),
    published === null ? null : zhHans.article.published(dateLabel(published)),
    words.printed(dateLabel(today())),
  ].filter((part) => part !== null)
}

/** By the reader's own clock. */
function today(): string {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
