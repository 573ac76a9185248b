import { type ReactNode, useEffect, useState } from 'react'
import { loadCode } from '../../library/errors.ts'
import { announce } from '../../ui/announce.ts'
import { zhHans } from '../../ui/zhHans.ts'

/** Keys that do something by themselves (pressKey.tsx); `/` is answered at once, since what is typed next is the query. */
const known = '/?jknbopclshtr'

/** Single keys for what a reader does often, until they are switched off; what they do is loaded with the first of them. */
export function Keys() {
  const [sheet, setSheet] = useState<ReactNode>(null)
  useEffect(() => {
    const answer = (key: string): void => {
      void loadCode(async () => import('./pressKey.tsx')).then(
        ({ pressKey }) => pressKey(key, setSheet),
        () => announce(zhHans.errors.part, true),
      )
    }
    // Outside React: the document's keys, and who asks for the sheet of them (settings).
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return
      event.preventDefault()
      const field = document.querySelector<HTMLInputElement>('[type=search]')
      if (event.key !== '/') return answer(event.key)
      field?.focus()
      field?.select()
    }
    const open = (): void => answer('?')
    document.addEventListener('keydown', press)
    document.addEventListener('guli:keys', open)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('guli:keys', open)
    }
  }, [])
  return sheet
}

/** Not with other keys held, while an input method composes, in a field, over a dialog, or switched off (settings.ts). */
function isShortcut({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent): boolean {
  return (
    key.length === 1 &&
    known.includes(key) &&
    !(ctrlKey || metaKey || altKey || isComposing) &&
    !(target instanceof Element && target.closest('input, textarea, select, dialog')) &&
    !document.documentElement.matches('[data-settings~=keys-off]')
  )
}
