import { useEffect, useState, useSyncExternalStore } from 'react'
import { keep } from '../kept.ts'
import { placeKeeper } from './placeKeeper.ts'
import { parseSettings, writeSettings, type Settings } from './settings.ts'

interface Chosen {
  settings: Settings
  /** Shows them on the page at once, and keeps them for the next. */
  choose: (change: Partial<Settings>) => void
  /** The browser did not let the last choice be kept: it holds until the page is left. */
  isRefused: boolean
}

/** The settings as they stand on the page, whoever set them: this tab, another one, or a visit long ago. */
export function useSettings(): Chosen {
  const settings = parseSettings(useSyncExternalStore(watch, current))
  const [isRefused, setRefused] = useState(false)
  const [place] = useState(placeKeeper)
  // Outside React: where the reader scrolls to.
  useEffect(() => place.watch(), [place])
  const choose = (change: Partial<Settings>): void => {
    const words = writeSettings({ ...settings, ...change })
    place.keep(() => {
      document.documentElement.dataset['settings'] = words
    })
    // As src/beforePaint.ts reads it.
    setRefused(!keep('guli:settings', words))
  }
  return { settings, choose, isRefused }
}

function current(): string {
  return document.documentElement.dataset['settings'] ?? ''
}

function watch(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['data-settings'] })
  return () => observer.disconnect()
}
