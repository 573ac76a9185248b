import { type ComponentType, useRef, useState } from 'react'
import { CodeError, loadCode } from '../../library/errors.ts'
import { announce } from '../../ui/announce.ts'
import { zhHansLinks as words } from '../../ui/zhHansLinks.ts'

/** What a code is shown for. */
export interface QrProps {
  link: string
  title: string
  /** What the link leads to, in the source's characters. */
  text: string
}

/** Opens a dialog with the link as a QR code, which is made when it is first asked for. */
export function QrButton(props: QrProps) {
  const [Dialog, setDialog] = useState<ComponentType<QrProps & { onClose: () => void }> | null>(null)
  const [isFailed, setFailed] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const open = async (): Promise<void> => {
    try {
      const { QrDialog } = await loadCode(async () => import('./QrDialog.tsx'))
      setFailed(false)
      setDialog(() => QrDialog)
    } catch (error) {
      if (!(error instanceof CodeError)) throw error
      setFailed(true)
      announce(words.qrFailed)
    }
  }
  const close = (): void => {
    setDialog(null)
    button.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <button ref={button} type="button" aria-haspopup="dialog" onClick={() => void open()}>
        {words.qr}
      </button>
      {isFailed && <span className="text-red">{words.qrFailed}</span>}
      {Dialog !== null && <Dialog {...props} onClose={close} />}
    </>
  )
}
