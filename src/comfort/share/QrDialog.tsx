import { displayText } from '../../text/displayText.ts'
import { zhHansLinks as words } from '../../ui/zhHansLinks.ts'
import { useAdoptedStyle } from '../adoptStyle.ts'
import { leaveDialog, useModal } from '../dialog/useModal.ts'
import qrRules from './qr.css?inline'
import type { QrProps } from './QrButton.tsx'
import { qrModules, outlineOf } from './qrModules.ts'

const titleId = '_qr'
/** A link as a QR code, over the page: to be read off the screen by another device. */
export function QrDialog({ link, title, text, onClose }: QrProps & { onClose: () => void }) {
  const dialog = useModal()
  useAdoptedStyle(qrRules)
  return (
    <dialog ref={dialog} className="dialog qr" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId} className="text-head tracking-wide">
        {title}
      </h2>
      <p className="truncate font-kai text-fine text-soft">{displayText(text)}</p>
      <QrImage link={link} />
      <p className="text-fine text-soft">{link}</p>
      <p className="dialog-ways">
        <button type="button" className="mx-auto font-medium text-red" onClick={leaveDialog}>
          {words.close}
        </button>
      </p>
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
