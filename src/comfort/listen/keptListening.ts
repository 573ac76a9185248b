import { keep, readKept } from '../kept.ts'
import type { Listening } from './createPlayer.ts'
import type { Utterance } from './readingQueue.ts'

const placeKey = 'guli:listened'
const mannerKey = 'guli:voice'

/** Where and how to begin: where this article was left off, at the speed and with the voice that were chosen last. */
export function startOf(article: string, utterances: readonly Utterance[]): Listening {
  const [id, paragraph, start] = (readKept(placeKey) ?? '').split(' ')
  const at = utterances.findIndex(
    (utterance) => id === article && utterance.paragraph === paragraph && utterance.end > Number(start),
  )
  const [rate, ...voice] = (readKept(mannerKey) ?? '').split(' ')
  return {
    at: Math.max(at, 0),
    isPlaying: false,
    rate: Math.min(Math.max(Number(rate) || 1, 0.5), 3),
    voice: voice.length === 0 ? null : voice.join(' '),
  }
}

/** Where storage is refused it begins at the headline the next time, as it did this time. */
export function keepListening(
  article: string,
  utterances: readonly Utterance[],
  { at, rate, voice }: Listening,
): void {
  const utterance = utterances[at]
  if (utterance !== undefined) keep(placeKey, `${article} ${utterance.paragraph} ${utterance.start}`)
  keep(mannerKey, voice === null ? `${rate}` : `${rate} ${voice}`)
}
