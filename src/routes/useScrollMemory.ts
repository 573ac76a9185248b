import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

const storageKey = 'guli:scroll'

/** What is on the screen, and the scroll positions of the history entries so far, by their keys. */
interface Shown {
  key: string
  pathname: string
  places: Map<string, number> | null
}

/**
 * A new page begins at its top, and Back returns to where the reader was. Jumps within a page are left to
 * whoever makes them (the browser, or the landing on a linked paragraph).
 */
export function useScrollMemory(): void {
  const { key, pathname, hash } = useLocation()
  const type = useNavigationType()
  const shown = useRef<Shown>({ key, pathname, places: null })

  useEffect(() => {
    // Outside React: the window's scroll position, and the browser's own memory of it, which takes over
    // whenever this document is left.
    shown.current.places ??= storedPlaces()
    const remember = (): void => {
      shown.current.places?.set(shown.current.key, window.scrollY)
    }
    const leave = (): void => {
      history.scrollRestoration = 'auto'
      storePlaces(shown.current.places)
    }
    const come = (): void => {
      history.scrollRestoration = 'manual'
    }
    come()
    window.addEventListener('scroll', remember, { passive: true })
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', come)
    return () => {
      leave()
      window.removeEventListener('scroll', remember)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', come)
    }
  }, [])

  useLayoutEffect(() => {
    const before = shown.current
    if (before.key === key && before.pathname === pathname) {
      return
    }
    shown.current = { ...before, key, pathname }
    const place = type === NavigationType.Pop ? before.places?.get(key) : undefined
    // A jump to a fragment by the browser is a POP too, but carries none of the router's state.
    if (place !== undefined && history.state !== null) {
      window.scrollTo(0, place)
    } else if (before.pathname !== pathname) {
      window.scrollTo(0, 0)
      document.getElementById(hash.slice(1))?.scrollIntoView()
    }
  }, [key, pathname, hash, type])
}

/** Places by the key of their history entry; storage may be refused, and then Back within one visit still works. */
function storedPlaces(): Map<string, number> {
  try {
    const entries: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return new Map(Array.isArray(entries) ? entries.filter(isPlace) : [])
  } catch {
    return new Map()
  }
}

function isPlace(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number'
}

function storePlaces(places: Map<string, number> | null): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...(places ?? [])].slice(-200)))
  } catch {
    // Refused or full: the browser's own memory of this page has to do.
  }
}
