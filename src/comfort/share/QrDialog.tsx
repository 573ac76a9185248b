import { useEffect, useRef } from 'react'
import { displayText } from '../../text/displayText.ts'
import { zhHansLinks as words } from '../../ui/zhHansLinks.ts'
import type { QrProps } from './QrButton.tsx'
import { qrModules, outlineOf } from './qrModules.ts'

const titleId = '_qr'
/** A link as a QR code, over the page: to be read off the screen by another device. */
export function QrDialog({ link, title, text, onClose }: QrProps & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    // Outside React: the browser's top layer.
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="qr" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className="text-head tracking-wide">
        {title}
      </h2>
      <p className="truncate font-kai text-fine text-soft">{displayText(text)}</p>
      <QrImage link={link} />
      <p className="text-fine text-soft">{link}</p>
      <button type="button" className="min-h-11 font-medium text-red" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  )
}

/** Dark on white in every theme: readers expect it so. What it says stands below it. */
function QrImage({ link }: { link: string }) {
  const modules = qrModules(link)
  const side = modules.length
  return (
    <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true" shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={outlineOf(modules)} />
    </svg>
  )
}
