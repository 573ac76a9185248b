import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { cameBy, hasMoved } from '../reader/arrival.ts'
import { holdInPlace } from '../reader/holdInPlace.ts'
import { screenPath } from './screenPath.ts'

const storageKey = 'guli:places'

/**
 * Where the reader was on a page: pixels down, and, since heights may be other ones the next time, an element (by
 * its id) that stood on the screen, `top` pixels below the upper edge, and how much of it above the line that is read (a third
 * of the screen).
 */
interface Place {
  y: number
  anchor: string
  top: number
  share?: number
}

/** What is on the screen, and the places in the history entries so far, by their keys. */
interface Shown {
  key: string
  pathname: string
  places: Map<string, Place> | null
}

/**
 * A new page begins at its top, and Back returns to where the reader was. Jumps within a page are left to
 * whoever makes them (the browser, or the landing on a linked paragraph).
 */
export function useScrollMemory(): void {
  const { key, pathname: path, hash } = useLocation()
  const pathname = screenPath(path)
  const type = useNavigationType()
  const shown = useRef<Shown>({ key, pathname, places: null })

  useEffect(() => {
    // Outside React: the window's scroll position, and the browser's own memory of it, which takes over
    // whenever this document is left.
    shown.current.places ??= storedPlaces()
    let width = innerWidth
    const remember = (): void => {
      // A page that has just been turned stands elsewhere, until it is brought back.
      if (width !== innerWidth) return
      shown.current.places?.set(shown.current.key, currentPlace())
    }
    const click = ({ target }: MouseEvent): void => {
      if (target instanceof Element && target.closest('a') !== null) remember()
    }
    const leave = (): void => {
      remember()
      history.scrollRestoration = 'auto'
      storePlaces(shown.current.places)
    }
    const turn = (): void => {
      if (width === innerWidth) return
      width = innerWidth
      const place = shown.current.places?.get(shown.current.key)
      if (place !== undefined && place.y > 0) bringBack(place)
    }
    const come = (): void => {
      history.scrollRestoration = 'manual'
    }
    come()
    // The browser brings a page that is loaded again to the same pixel, where other words may stand by now.
    const place = shown.current.places.get(shown.current.key)
    if (place !== undefined && cameBy('reload') && !hasMoved()) {
      returnTo(place)
    }
    window.addEventListener('scroll', remember, { passive: true })
    // What came near after the last scroll may have moved the page: the place that counts is the one left.
    window.addEventListener('click', click, true)
    window.addEventListener('popstate', remember)
    window.addEventListener('resize', turn)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', come)
    return () => {
      leave()
      window.removeEventListener('scroll', remember)
      window.removeEventListener('click', click, true)
      window.removeEventListener('popstate', remember)
      window.removeEventListener('resize', turn)
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
      returnTo(place)
    } else if (before.pathname !== pathname) {
      window.scrollTo(0, 0)
      document.getElementById(hash.slice(1))?.scrollIntoView()
    }
  }, [key, pathname, hash, type])
}

function currentPlace(): Place {
  const anchor = document.elementFromPoint(innerWidth / 2, innerHeight / 3)?.closest('[id]')
  const { top = 0, height = 1 } = anchor?.getBoundingClientRect() ?? {}
  return { y: window.scrollY, anchor: anchor?.id ?? '', top, share: (innerHeight / 3 - top) / height }
}

/** After the screen was turned: the same words stand where they are read. */
function bringBack({ anchor, share = 0 }: Place): void {
  const element = document.getElementById(anchor)
  if (element !== null) holdInPlace(element, innerHeight / 3 - share * element.getBoundingClientRect().height)
}

function returnTo({ y, anchor, top }: Place): void {
  window.scrollTo(0, y)
  const element = document.getElementById(anchor)
  if (element !== null) {
    holdInPlace(element, top)
  }
}

/** Places by the key of their history entry; storage may be refused, and then Back within one visit still works. */
function storedPlaces(): Map<string, Place> {
  try {
    const entries: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return new Map(Array.isArray(entries) ? entries.filter(isPlace) : [])
  } catch {
    return new Map()
  }
}

function isPlace(entry: unknown): entry is [string, Place] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') {
    return false
  }
  const place: unknown = entry[1]
  return typeof place === 'object' && place !== null && 'y' in place && 'anchor' in place && 'top' in place
}

function storePlaces(places: Map<string, Place> | null): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...(places ?? [])].slice(-200)))
  } catch {
    // Refused or full: the browser's own memory of this page has to do.
  }
}
