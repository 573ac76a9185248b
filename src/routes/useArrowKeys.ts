import { useEffect } from 'react'

/**
 * ↓ and ↑ lead from the search field through the links of what was found and back, Home and End to its ends; the
 * document listens, outside React. Where nothing was found they lead through what is offered instead: each list
 * of stops says so with `data-stops`.
 */
export function useArrowKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const to = isPlain(event) ? stopFor(event.key, document.activeElement) : null
      if (to === null) return
      event.preventDefault()
      to.focus()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

/** Not while an input method composes: its own list of candidates takes these keys. Safari says so by key 229. */
function isPlain({ isComposing, keyCode, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return !isComposing && keyCode !== 229 && !ctrlKey && !metaKey && !altKey && !shiftKey
}

/** Where a key leads from the element in focus; null for nowhere else than it would anyway. */
function stopFor(key: string, focused: Element | null): HTMLElement | null {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
  const list = focused === field ? lastList() : focused?.closest('[data-stops]')
  if (list === null || list === undefined) return null
  const stops = [...list.querySelectorAll<HTMLElement>('a, button')]
  const at = stops.findIndex((stop) => stop === focused)
  if (key === 'ArrowDown') return stops[Math.min(at + 1, stops.length - 1)] ?? null
  if (focused === field) return null
  if (key === 'ArrowUp') return at === 0 ? field : (stops[at - 1] ?? null)
  if (key === 'Home') return stops[0] ?? null
  return key === 'End' ? (stops.at(-1) ?? null) : null
}

/** The results, else near forms, else suggestions: that is their order on the page, backwards. */
function lastList(): Element | null {
  return [...document.querySelectorAll('main [data-stops]')].at(-1) ?? null
}
