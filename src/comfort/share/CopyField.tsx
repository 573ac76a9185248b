import { useEffect, useRef } from 'react'
import { zhHansLinks } from '../../ui/zhHansLinks.ts'

/** What could not be put on the clipboard, selected, to be copied by hand. Give it `text` as its key. */
export function CopyField({ text }: { text: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Outside React: the focus, and the selection.
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  return (
    <label className="flex w-full items-center gap-2">
      {zhHansLinks.copyByHand}
      <input ref={field} className="min-h-11 flex-1 border border-soft px-2" readOnly value={text} />
    </label>
  )
}
