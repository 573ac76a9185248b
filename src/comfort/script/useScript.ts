import { useEffect } from 'react'
import { loadCode } from '../../library/errors.ts'
import { announce } from '../../ui/announce.ts'
import { zhHans } from '../../ui/zhHans.ts'

/** Shows the page in the characters that a reader has chosen, whose tables are loaded when they have. */
export function useScript(): void {
  useEffect(() => {
    const look = (): void => {
      if (!document.documentElement.matches('[data-settings~=hant], [data-settings~=hans]')) return
      observer.disconnect()
      void loadCode(async () => import('./showScript.ts')).then(
        ({ showScript }) => showScript(),
        // The page stays in the source's characters; the next choice tries again, and the line when it is back.
        () => {
          announce(zhHans.errors.part, true)
          addEventListener('online', look, { once: true })
          watch()
        },
      )
    }
    // Outside React: the settings on the document.
    const observer = new MutationObserver(look)
    const watch = (): void =>
      observer.observe(document.documentElement, { attributeFilter: ['data-settings'] })
    watch()
    look()
    return () => observer.disconnect()
  }, [])
}
