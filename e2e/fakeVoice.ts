import type { Page } from '@playwright/test'

/** What the page has given to the voice. */
export interface Spoken {
  text: string
  rate: number
  voice: string | null
}

/**
 * In place of the browser's speech synthesis, one that says nothing and ends an utterance only when it is told to. `voices`
 * are languages, each with a voice of that name. To be called before the page opens.
 */
export async function fakeVoice(page: Page, voices: readonly string[]): Promise<void> {
  await page.addInitScript((voices) => {
    class Utterance extends EventTarget {
      text: string
      rate = 1
      lang = ''
      voice: { voiceURI: string } | null = null
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const spoken: Spoken[] = []
    let current: Utterance | null = null
    let known = voices
    const end = (kind: 'end' | 'error'): void => {
      const utterance = current
      current = null
      utterance?.dispatchEvent(new Event(kind))
    }
    const engine = Object.assign(new EventTarget(), {
      getVoices: () => known.map((lang) => ({ lang, name: lang, voiceURI: lang })),
      speak: (utterance: Utterance): void => {
        current = utterance
        spoken.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice?.voiceURI ?? null })
      },
      cancel: () => end('error'),
    })
    const define = (name: string, value: unknown): void => {
      Object.defineProperty(window, name, { value, configurable: true })
    }
    define('SpeechSynthesisUtterance', Utterance)
    define('speechSynthesis', engine)
    define('fakeVoice', {
      spoken: () => spoken,
      isSpeaking: () => current !== null,
      end: () => end('end'),
      learn: (voices: string[]) => {
        known = voices
        engine.dispatchEvent(new Event('voiceschanged'))
      },
    })
  }, voices)
}

interface Controls {
  spoken: () => Spoken[]
  isSpeaking: () => boolean
  end: () => void
  learn: (voices: string[]) => void
}

declare global {
  interface Window {
    readonly fakeVoice: Controls
  }
}

export async function spoken(page: Page): Promise<Spoken[]> {
  return page.evaluate(() => window.fakeVoice.spoken())
}

export async function isSpeaking(page: Page): Promise<boolean> {
  return page.evaluate(() => window.fakeVoice.isSpeaking())
}

/** The utterance is over; what comes next begins. */
export async function endUtterance(page: Page): Promise<void> {
  await page.evaluate(() => window.fakeVoice.end())
}
