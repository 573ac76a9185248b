import { useSuspenseQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../article/article.ts'
import type { ArticleContext } from '../../article/edition.ts'
import { siteQuery } from '../../library/queries.ts'
import { copyText } from '../../reader/copyText.ts'
import { displayText } from '../../text/displayText.ts'
import { announce } from '../../ui/announce.ts'
import { zhHansLinks as words } from '../../ui/zhHansLinks.ts'
import { Strip } from '../strip/Strip.tsx'
import { CardButton } from './CardButton.tsx'
import { citationOf } from './citationOf.ts'
import { CopyField } from './CopyField.tsx'
import { type Passage, type Shared, sharedOf } from './passage.ts'
import { QrButton } from './QrButton.tsx'
import { SendButton } from './SendButton.tsx'

interface Props {
  article: Article
  context: ArticleContext
  passage: Passage
  /** What the ¶ that opened the bar has done: null for none, else whether its link was copied. */
  isCopied: boolean | null
  onClose: () => void
}

/**
 * What can be done with a paragraph or a selected stretch of it, at the foot of the screen; in the document it stands
 * after the paragraph, where the next Tab leads. Give it the passage as its key.
 */
export function ShareBar({ article, context, passage, isCopied, onClose }: Props) {
  const shared = sharedOf(passage, article, context)
  return shared === null ? null : (
    <Bar
      article={article}
      context={context}
      passage={passage}
      shared={shared}
      isCopied={isCopied}
      onClose={onClose}
    />
  )
}

function Bar({ article, context, passage, shared, isCopied, onClose }: Props & { shared: Shared }) {
  const { data: site } = useSuspenseQuery(siteQuery())
  const isQuotation = passage.span !== null
  const link = location.origin + shared.path
  const { told, field, copy } = useCopying(isCopied === false ? link : null, isCopied === true)
  const bar = useManners(onClose)
  const citation = citationOf(article, { text: shared.text, link, paper: site.name })
  return (
    <Strip strip={bar} kind="share" label={words.share}>
      <p className="strip-caption truncate font-kai text-soft">
        {words.shareParagraph(shared.number)} · {displayText(shared.text)}
      </p>
      {passage.goesOn === true && <p className="w-full">{words.onlyFirst(shared.number)}</p>}
      <div className="flex flex-wrap items-center gap-x-5">
        <button
          type="button"
          className="font-medium text-red"
          onClick={() => copy(link, isQuotation ? words.copiedQuotation : words.copied)}
        >
          {isQuotation ? words.copyQuotation : words.copyLink}
        </button>
        <button type="button" onClick={() => copy(citation, words.copiedCitation)}>
          {words.copyCitation}
        </button>
        <SendButton data={{ title: article.headline.main, text: shared.text, url: link }} words={words} />
        <QrButton
          link={link}
          title={isQuotation ? words.qrQuotationTitle : words.qrTitle}
          text={shared.text}
        />
        <CardButton
          article={article}
          context={context}
          passage={passage}
          number={shared.number}
          link={link}
          paper={site.name}
        />
      </div>
      <button type="button" className="strip-close" onClick={onClose}>
        {words.close}
      </button>
      {told !== null && <p className="w-full text-red">{told}</p>}
      {field !== null && <CopyField key={field} text={field} />}
    </Strip>
  )
}

/** Copies, and says what came of it: `told` in words, or `field` what must be copied by hand. */
function useCopying(first: string | null, isCopied: boolean) {
  const [told, setTold] = useState(isCopied ? words.copied : null)
  const [field, setField] = useState(first)
  const copyAndTell = async (text: string, done: string): Promise<void> => {
    const isDone = await copyText(text)
    setTold(isDone ? done : null)
    setField(isDone ? null : text)
    if (isDone) announce(done)
  }
  return { told, field, copy: (text: string, done: string): void => void copyAndTell(text, done) }
}

/**
 * Outside React: a press on a button would take the selection away, and with it what is to be shared; Escape closes the
 * bar, and the focus goes back to the paragraph. Before the bar is painted: what is seen answers.
 */
function useManners(close: () => void) {
  const bar = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = bar.current
    const hold = (event: MouseEvent): void => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
    }
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return
      const paragraph = element?.previousElementSibling
      if (element?.contains(document.activeElement) === true && paragraph instanceof HTMLElement)
        paragraph.focus({ preventScroll: true })
      close()
    }
    element?.addEventListener('mousedown', hold)
    document.addEventListener('keydown', leave)
    return () => {
      element?.removeEventListener('mousedown', hold)
      document.removeEventListener('keydown', leave)
    }
  }, [close])
  return bar
}
