import { useEffect, useRef } from 'react'
import { encodeQr } from '../../qr/encodeQr.ts'
import type { Modules } from '../../qr/modules.ts'
import { displayText } from '../../text/displayText.ts'
import { zhHansLinks as words } from '../../ui/zhHansLinks.ts'
import type { QrProps } from './QrButton.tsx'

const titleId = '_qr'
/** The white that a code needs around it, in modules. */
const quiet = 4

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
      <QrImage code={encodeQr(link)} />
      <p className="text-fine text-soft">{link}</p>
      <button type="button" className="min-h-11 font-medium text-red" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  )
}

/** Dark on white in every theme: readers expect it so. What it says stands below it. */
function QrImage({ code }: { code: Modules }) {
  const side = code.size + 2 * quiet
  return (
    <svg viewBox={`0 0 ${side} ${side}`} aria-hidden="true" shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={outlineOf(code)} />
    </svg>
  )
}

/** A rectangle for each run of dark modules. */
function outlineOf({ size, dark }: Modules): string {
  let path = ''
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (dark[y * size + x] === 0) continue
      const from = x
      while (x + 1 < size && dark[y * size + x + 1] === 1) x += 1
      path += `M${from + quiet} ${y + quiet}h${x + 1 - from}v1h${from - x - 1}z`
    }
  }
  return path
}
