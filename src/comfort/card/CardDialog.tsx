import { useEffect, useRef, useState } from 'react'
import { displayText } from '../../text/displayText.ts'
import { zhHansCard as words } from '../../ui/zhHansCard.ts'
import { SendButton } from '../share/SendButton.tsx'
import { useAdoptedStyle } from '../adoptStyle.ts'
import { leaveDialog, useModal } from '../dialog/useModal.ts'
import cardRules from './card.css?inline'
import type { CardProps } from './cardProps.ts'
import { CardSheet } from './CardSheet.tsx'
import { fileName } from './fileName.ts'
import { paintCard } from './paintCard.ts'
import { quotedText } from './quotedText.ts'

const titleId = '_card'

/** A passage as a picture, to be kept or sent where links are of little use. Made in the reader's own type and colours. */
export function CardDialog({ onClose, ...card }: CardProps & { onClose: () => void }) {
  const dialog = useModal()
  useAdoptedStyle(cardRules)
  const headline = displayText(card.article.headline.main)
  const name = fileName(headline, card.number)
  const { sheet, picture } = usePicture(card.link, name)
  return (
    <dialog ref={dialog} className="dialog card-dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className="text-head tracking-wide">
        {words.title}
      </h2>
      <output className={picture?.kind === 'made' ? 'sr-only' : 'block py-2 text-soft'}>
        {picture === null ? words.making : picture.kind === 'made' ? words.ready : words.failed}
      </output>
      {picture === null && <CardSheet {...card} ref={sheet} />}
      {picture?.kind === 'made' && (
        <img src={picture.source} alt={words.alt(headline, quotedText(card.article, card.passage).text)} />
      )}
      <div className="dialog-ways">
        {picture?.kind === 'made' && (
          <>
            <p className="card-by-hand">{words.byHand}</p>
            <a className="font-medium text-red" href={picture.address} download={name}>
              {words.save}
            </a>
            <SendButton data={{ files: [picture.file] }} words={words} />
          </>
        )}
        <button type="button" className="ms-auto" onClick={leaveDialog}>
          {words.close}
        </button>
      </div>
    </dialog>
  )
}

/** `source` is for showing: a chat app's browser keeps a picture that is pressed long only when it holds the bytes. */
type Picture = { kind: 'made'; file: File; address: string; source: string } | { kind: 'failed' }

/** Outside React: the sheet is painted as soon as it stands, and the picture's memory given back in the end. */
function usePicture(link: string, name: string) {
  const sheet = useRef<HTMLDivElement>(null)
  const [picture, setPicture] = useState<Picture | null>(null)
  useEffect(() => {
    const end = new AbortController()
    const make = async (element: HTMLElement): Promise<void> => {
      const bytes = await paintCard(element, link)
      const source = bytes === null ? null : await dataAddress(bytes)
      if (end.signal.aborted) return
      if (bytes === null || source === null) return setPicture({ kind: 'failed' })
      const file = new File([bytes], name, { type: bytes.type })
      const address = URL.createObjectURL(file)
      end.signal.addEventListener('abort', () => URL.revokeObjectURL(address))
      setPicture({ kind: 'made', file, address, source })
    }
    if (sheet.current !== null) void make(sheet.current)
    return () => end.abort()
  }, [link, name])
  return { sheet, picture }
}

/** `data:image/png;base64,…`; null when it cannot be read. */
async function dataAddress(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('loadend', () =>
      resolve(typeof reader.result === 'string' ? reader.result : null),
    )
    reader.readAsDataURL(file)
  })
}
