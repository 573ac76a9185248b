import { useEffect, useRef } from 'react'
import { zhHans } from '../ui/zhHans.ts'

/** A link that could not be put on the clipboard, selected, to be copied by hand. Give it `text` as its key. */
export function CopyField({ text, onClose }: { text: string; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Outside React: the selection.
    field.current?.select()
  }, [])
  return (
    <div className="fixed inset-x-0 bottom-0 z-20 flex items-center gap-2 border-t border-hair bg-paper p-4">
      <label className="flex flex-1 items-center gap-2">
        {zhHans.links.copyByHand}
        <input ref={field} className="min-h-11 flex-1 border border-hair px-2" readOnly value={text} />
      </label>
      <button type="button" className="min-h-11 min-w-11 px-2" onClick={onClose}>
        {zhHans.links.close}
      </button>
    </div>
  )
}
