import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { afterPaint } from '../../ui/afterPaint.ts'
import { keep } from '../kept.ts'
import { placeKeeper } from './placeKeeper.ts'
import { parseSettings, writeSettings, type Settings } from './settings.ts'

interface Chosen {
  settings: Settings
  /** Shows them on the page, once the choice itself is seen, and keeps them for the next. */
  choose: (change: Partial<Settings>) => void
  /** The browser did not let the last choice be kept: it holds until the page is left. */
  isRefused: boolean
}

/** The settings as they stand on the page, whoever set them: this tab, another one, or a visit long ago. */
export function useSettings(): Chosen {
  const shown = useSyncExternalStore(watch, current)
  // What was chosen a moment ago: the page, of which much is set anew, follows a frame later.
  const [chosen, setChosen] = useState<string | null>(null)
  const [isRefused, setRefused] = useState(false)
  const latest = useRef('')
  const [place] = useState(placeKeeper)
  const settings = parseSettings(chosen ?? shown)
  // Outside React: where the reader scrolls to.
  useEffect(() => place.watch(), [place])
  const show = (words: string): void => {
    place.keep(() => {
      document.documentElement.dataset['settings'] = words
    })
    // As src/beforePaint.ts reads it.
    setRefused(!keep('guli:settings', words))
    setChosen(null)
  }
  const choose = (change: Partial<Settings>): void => {
    const words = writeSettings({ ...settings, ...change })
    latest.current = words
    setChosen(words)
    // Keys change nothing on the page, and the next one may be pressed at once.
    if (Object.keys(change).every((kind) => kind === 'keys')) return show(words)
    void afterPaint().then(() => latest.current === words && show(words))
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
