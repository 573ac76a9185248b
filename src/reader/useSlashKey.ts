import { useEffect, type RefObject } from 'react'

/** `/` anywhere on the page (but in a field) leads to the search field; the document listens, outside React. */
export function useSlashKey(input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const field = event.target instanceof Element ? event.target.closest('input, textarea, select') : null
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || field !== null) {
        return
      }
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [input])
}
