import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { afterPaint } from '../../ui/afterPaint.ts'
import { whilePressed } from '../../ui/whilePressed.ts'
import { adoptStyle } from '../adoptStyle.ts'
import dialogRules from './dialog.css?inline'

/**
 * Opens a dialog (`className="dialog …"`) over everything else, as long as it is rendered. A tap beside it closes it, and
 * so does whatever `leaves` says of what was tapped.
 */
export function useModal(
  leaves: (tapped: Element) => boolean = () => false,
): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  const leaving = useRef(leaves)
  // Outside React: the browser's top layer, the document's style.
  useLayoutEffect(() => adoptStyle(dialogRules), [])
  useEffect(() => {
    const element = dialog.current
    const tap = (event: MouseEvent): void => {
      const { target } = event
      if (element === null || !(target instanceof Element)) return
      if (isBeside(element, event)) element.close()
      // What was tapped is seen pressed first.
      else if (leaving.current(target)) void afterPaint().then(() => element.close())
    }
    element?.showModal()
    element?.addEventListener('click', tap)
    return () => element?.removeEventListener('click', tap)
  }, [])
  return dialog
}

/** Closes the dialog that a button stands in, once the button is seen pressed. */
export function leaveDialog({ currentTarget: button }: { currentTarget: Element }): void {
  void whilePressed(button, afterPaint()).then(() => button.closest('dialog')?.close())
}

/** The backdrop is the dialog's own, but lies outside of its box. */
function isBeside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom)
}
