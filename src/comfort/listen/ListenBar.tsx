import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Article } from '../../article/article.ts'
import { zhHansListen as words } from '../../ui/zhHansListen.ts'
import { Strip } from '../strip/Strip.tsx'
import { createPlayer, type Player } from './createPlayer.ts'
import { keepListening, startOf } from './keptListening.ts'
import { readingQueue, type ReadingQueue } from './readingQueue.ts'
import { useMediaSession } from './useMediaSession.ts'
import { useSpokenMark } from './useSpokenMark.ts'
import { isChinese, onVoices } from './voices.ts'

const rates = [0.7, 0.85, 1, 1.25, 1.5, 2]
const fieldClass = 'min-h-11 min-w-11 border border-soft bg-paper px-1'

/** Reads an article aloud, from where it was left off, and shows what is being said. */
export function ListenBar({ article, onClose }: { article: Article; onClose: () => void }) {
  const { queue, player } = useMemo(() => {
    const queue = readingQueue(article)
    const said = queue.utterances.map((utterance) => utterance.said)
    return { queue, player: createPlayer(said, startOf(article.id, queue.utterances), chineseVoices) }
  }, [article])
  const { at, isPlaying } = useSyncExternalStore(player.subscribe, player.state)
  const utterance = queue.utterances[at]
  useReading(player, article.id, queue)
  useSpokenMark(utterance)
  useMediaSession(article, player)
  const bar = useEscape(onClose)
  return (
    <Strip strip={bar} kind="listen" label={words.title}>
      <p className="strip-caption flex min-w-0 gap-x-4">
        <Sections queue={queue} at={at} player={player} />
        <Voices player={player} />
      </p>
      <div className="flex flex-wrap items-center gap-x-4">
        <button type="button" onClick={() => player.go(at - 1)}>
          {words.back}
        </button>
        <button
          type="button"
          className="min-w-11 font-bold text-red"
          onClick={() => (isPlaying ? player.pause() : player.play())}
        >
          {isPlaying ? words.pause : words.play}
        </button>
        <button type="button" onClick={() => player.go(at + 1)}>
          {words.next}
        </button>
        <Rates player={player} />
      </div>
      <button type="button" className="strip-close" onClick={onClose}>
        {words.close}
      </button>
    </Strip>
  )
}

/** Section by section; none of it where there is but one. */
function Sections({ queue: { sections }, at, player }: { queue: ReadingQueue; at: number; player: Player }) {
  if (sections.length < 2) return null
  return (
    <select
      className={`flex-1 ${fieldClass}`}
      aria-label={words.section}
      value={sections.findLastIndex(({ first }) => first <= at)}
      onChange={(event) => player.go(sections[Number(event.target.value)]?.first ?? 0)}
    >
      {sections.map(({ title, first }, index) => (
        <option key={first} value={index}>
          {title}
        </option>
      ))}
    </select>
  )
}

function Rates({ player }: { player: Player }) {
  const { rate } = useSyncExternalStore(player.subscribe, player.state)
  return (
    <select
      className={fieldClass}
      aria-label={words.rate}
      value={rate}
      onChange={(event) => player.set({ rate: Number(event.target.value) })}
    >
      {rates.map((rate) => (
        <option key={rate} value={rate}>
          {words.times(rate)}
        </option>
      ))}
    </select>
  )
}

/** None of it where there is but one. */
function Voices({ player }: { player: Player }) {
  const { voice } = useSyncExternalStore(player.subscribe, player.state)
  const count = useSyncExternalStore(onVoices, () => chineseVoices().length)
  const voices = chineseVoices()
  if (count < 2) return null
  return (
    <select
      className={fieldClass}
      aria-label={words.voice}
      value={voice ?? voices[0]?.voiceURI}
      onChange={(event) => player.set({ voice: event.target.value })}
    >
      {voices.map(({ voiceURI, name }) => (
        <option key={voiceURI} value={voiceURI}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** The voices for written Chinese; one that reads it as it is spoken in Hong Kong comes last. */
function chineseVoices(): SpeechSynthesisVoice[] {
  const isCantonese = ({ lang }: SpeechSynthesisVoice): boolean => /hk|yue/iu.test(lang)
  return speechSynthesis
    .getVoices()
    .filter(isChinese)
    .sort((a, b) => Number(isCantonese(a)) - Number(isCantonese(b)))
}

/** Outside React: begins to speak, remembers how far it came, and falls silent with the bar and with the page. */
function useReading(player: Player, article: string, { utterances }: ReadingQueue): void {
  useEffect(() => {
    const stop = (): void => player.pause()
    const unsubscribe = player.subscribe(() => keepListening(article, utterances, player.state()))
    addEventListener('pagehide', stop)
    player.play()
    return () => {
      stop()
      unsubscribe()
      removeEventListener('pagehide', stop)
    }
  }, [player, article, utterances])
}

/** Outside React: Escape in the bar closes it. */
function useEscape(close: () => void) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = bar.current
    const leave = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close()
    }
    element?.addEventListener('keydown', leave)
    return () => element?.removeEventListener('keydown', leave)
  }, [close])
  return bar
}
