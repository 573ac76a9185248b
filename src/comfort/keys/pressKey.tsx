import type { ReactNode } from 'react'
import { announce } from '../../ui/announce.ts'
import { zhHansKeys } from '../../ui/zhHansKeys.ts'
import { adoptStyle } from '../adoptStyle.ts'
import keyRules from './keys.css?inline'
import { KeySheet } from './KeySheet.tsx'
import { stepParagraph } from './stepParagraph.ts'

/** Does what a key stands for, as far as the page has it; where it has not, that is said. */
export function pressKey(key: string, setSheet: (sheet: ReactNode) => void): void {
  adoptStyle(keyRules)
  if (key === '?') {
    const before = document.activeElement
    const close = (): void => {
      setSheet(null)
      // Not where a next key has led meanwhile.
      if (before instanceof HTMLElement && document.activeElement === document.body)
        before.focus({ preventScroll: true })
    }
    setSheet(<KeySheet onClose={close} />)
    return
  }
  const isDone = key === 'j' || key === 'k' ? stepParagraph(key === 'j' ? 1 : -1) : takeWay(key)
  if (!isDone) announce(zhHansKeys.nothing)
}

/** Uses the button or link that a key stands for. */
function takeWay(key: string): boolean {
  const way = wayOf(key)
  way?.click()
  return way !== null
}

function wayOf(key: string): HTMLElement | null {
  // The link of the paragraph in focus.
  if (key === 'c') return document.querySelector('.prose > :focus .pilcrow, .pilcrow:focus')
  return document.querySelector(`[data-key="${key}"]`)
}
