import { type ClipboardEvent, type ComponentProps, type ReactNode, useMemo } from 'react'
import type { Article } from '../article/article.ts'
import { zhHans } from '../ui/zhHans.ts'
import { Body, type BodyProps } from './Body.tsx'
import { Byline } from './Byline.tsx'
import { copyRaw } from './copyRaw.ts'
import { HeadlineBlock } from './HeadlineBlock.tsx'
import { IndexBar } from './IndexBar.tsx'
import { Outline } from './Outline.tsx'
import { PeopleAside } from './PeopleAside.tsx'
import { RecommendedAside } from './RecommendedAside.tsx'
import { RelatedAside } from './RelatedAside.tsx'
import { sideParts } from './sideParts.ts'
import { Tail } from './Tail.tsx'
import { TasksAside } from './TasksAside.tsx'
import { TermsAside } from './TermsAside.tsx'

/** One article as a sheet of paper: text with its margin, and beside it (on a phone, after it) what it holds, if anything. */
export function ArticleSheet({ tools, onPart, ...body }: Props) {
  const { article, context } = body
  const parts = sideParts(article, context)
  const side = useMemo(
    () => (
      <>
        <Outline article={article} />
        <PeopleAside article={article} />
        <TermsAside article={article} context={context} />
        <TasksAside article={article} />
        <RecommendedAside article={article} context={context} />
        <RelatedAside context={context} />
      </>
    ),
    [article, context],
  )
  return (
    <div className={parts.length > 0 ? 'sheet' : 'sheet bare'}>
      <article className="measure" onCopy={(event) => copySource(event, article)}>
        <HeadlineBlock article={article} breaks={context.breaks} tools={tools} />
        <Byline article={article} />
        <Body {...body} />
        <Tail article={article} context={context} />
      </article>
      {parts.length > 0 && (
        <aside className="side" aria-label={zhHans.article.side}>
          <IndexBar parts={parts} onPart={onPart} />
          {side}
        </aside>
      )}
    </div>
  )
}

type Props = BodyProps & { tools: ReactNode } & Pick<ComponentProps<typeof IndexBar>, 'onPart'>

/** Puts the source's own characters on the clipboard in place of the punctuation shown. */
function copySource(event: ClipboardEvent<HTMLElement>, article: Article): void {
  const selection = document.getSelection()
  if (selection === null) return
  const text = copyRaw(event.currentTarget, selection, (key) =>
    key === 'main' ? article.headline.main : article.paragraphs.find(({ id }) => id === key)?.text,
  )
  if (text === null) return
  event.clipboardData.setData('text/plain', text)
  event.preventDefault()
}
