import { zhHansLinks as words } from '../../ui/zhHansLinks.ts'
import { useLoadedDialog } from '../useLoadedDialog.ts'

/** What a code is shown for. */
export interface QrProps {
  link: string
  title: string
  /** What the link leads to, in the source's characters. */
  text: string
}

/** Opens a dialog with the link as a QR code, which is made when it is first asked for. */
export function QrButton(props: QrProps) {
  const { Dialog, failure, button, open, close } = useLoadedDialog(
    async () => (await import('./QrDialog.tsx')).QrDialog,
  )
  return (
    <>
      <button ref={button} type="button" aria-haspopup="dialog" onClick={open}>
        {words.qr}
      </button>
      {failure !== null && <span className="text-red">{failure}</span>}
      {Dialog !== null && <Dialog {...props} onClose={close} />}
    </>
  )
}
