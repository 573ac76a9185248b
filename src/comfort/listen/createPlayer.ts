/** Where the reading aloud is. */
export interface Listening {
  /** The utterance that is being said, or will be next. */
  at: number
  isPlaying: boolean
  /** 1 is the voice's own speed. */
  rate: number
  /** The voice's `voiceURI`; null for the first of `voices`. */
  voice: string | null
}

export interface Player {
  state: () => Listening
  subscribe: (listener: () => void) => () => void
  play: () => void
  /** Stops at once; what was being said is said again from its beginning. */
  pause: () => void
  /** Goes to an utterance, and goes on saying if it did. Beyond either end it stays at that end. */
  go: (at: number) => void
  /** Speed or voice; what is being said begins anew. */
  set: (change: Partial<Pick<Listening, 'rate' | 'voice'>>) => void
}

/**
 * A queue of our own over the browser's voice: one utterance at a time is given to it, since engines differ in what
 * they make of a pause, and some forget a long queue. Pausing is to cancel and to remember the place.
 */
export function createPlayer(
  said: readonly string[],
  start: Listening,
  voices: () => SpeechSynthesisVoice[],
): Player {
  const listeners = new Set<() => void>()
  let state = start
  // Held on to: a browser may forget an utterance that nobody holds, and then never says that it has ended.
  let current: SpeechSynthesisUtterance | null = null

  const change = (next: Partial<Listening>): void => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const hush = (): void => {
    current = null
    speechSynthesis.cancel()
  }
  const say = (): void => {
    hush()
    const utterance = new SpeechSynthesisUtterance(said[state.at])
    const voice = voices().find(({ voiceURI }) => voiceURI === state.voice) ?? voices()[0]
    if (voice !== undefined) utterance.voice = voice
    utterance.lang = voice?.lang ?? 'zh-CN'
    utterance.rate = state.rate
    // What an utterance that was cancelled still reports is of no interest.
    utterance.addEventListener('end', () => utterance === current && next())
    utterance.addEventListener('error', () => utterance === current && pause())
    current = utterance
    speechSynthesis.speak(utterance)
  }
  const next = (): void => {
    if (state.at + 1 >= said.length) {
      hush()
      change({ at: 0, isPlaying: false })
      return
    }
    change({ at: state.at + 1 })
    say()
  }
  const pause = (): void => {
    hush()
    change({ isPlaying: false })
  }
  const changeAndSay = (next: Partial<Listening>): void => {
    change(next)
    if (state.isPlaying) say()
  }
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    play: () => changeAndSay({ isPlaying: true }),
    pause,
    go: (at) => changeAndSay({ at: Math.min(Math.max(at, 0), said.length - 1) }),
    set: changeAndSay,
  }
}
