import { type ComponentType, type RefObject, useRef, useState } from 'react'
import { CodeError, loadCode } from '../library/errors.ts'
import { announce } from '../ui/announce.ts'

interface LoadedDialog<Props> {
  /** Null while it is closed. */
  Dialog: ComponentType<Props> | null
  /** It could not be had, which has been said; to be shown as well. */
  isFailed: boolean
  /** Of the button that opens it: it gets the focus back. */
  button: RefObject<HTMLButtonElement | null>
  open: () => void
  close: () => void
}

/** A dialog whose code comes when a button first asks for it; `failed` is said when it does not come. */
export function useLoadedDialog<Props>(
  load: () => Promise<ComponentType<Props>>,
  failed: string,
): LoadedDialog<Props> {
  const [Dialog, setDialog] = useState<ComponentType<Props> | null>(null)
  const [isFailed, setFailed] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const open = async (): Promise<void> => {
    try {
      const Loaded = await loadCode(load)
      setFailed(false)
      setDialog(() => Loaded)
    } catch (error) {
      if (!(error instanceof CodeError)) throw error
      setFailed(true)
      announce(failed)
    }
  }
  const close = (): void => {
    setDialog(null)
    button.current?.focus({ preventScroll: true })
  }
  return { Dialog, isFailed, button, open: () => void open(), close }
}
