import { type ComponentType, type RefObject, useRef, useState } from 'react'
import { CodeError, loadCode } from '../library/errors.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { announce } from '../ui/announce.ts'
import { whilePressed } from '../ui/whilePressed.ts'
import { zhHans } from '../ui/zhHans.ts'

interface LoadedDialog<Props> {
  /** Null while it is closed. */
  Dialog: ComponentType<Props> | null
  /** That it could not be had, which has been said, to be shown beside the button. */
  failure: string | null
  /** Of the button that opens it: it gets the focus back. */
  button: RefObject<HTMLButtonElement | null>
  open: () => void
  close: () => void
}

/** A dialog whose code comes when a button first asks for it; that it does not come is said. */
export function useLoadedDialog<Props>(load: () => Promise<ComponentType<Props>>): LoadedDialog<Props> {
  const [Dialog, setDialog] = useState<ComponentType<Props> | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const open = async (): Promise<void> => {
    try {
      const [Loaded] = await whilePressed(button.current, Promise.all([loadCode(load), afterPaint()]))
      setFailure(null)
      setDialog(() => Loaded)
    } catch (error) {
      if (!(error instanceof CodeError)) throw error
      setFailure(zhHans.errors.part)
      announce(zhHans.errors.part)
    }
  }
  const close = (): void => {
    // It is shut already; what is left of it can wait, but not until after it is opened anew.
    void afterPaint().then(() => setDialog(null))
    button.current?.focus({ preventScroll: true })
  }
  return { Dialog, failure, button, open: () => void open(), close }
}
