import { gramAt } from '../text/commonRuns.ts'
import { fingerprintText } from '../text/fingerprintText.ts'

/** In how many of the paragraphs a gram stands. */
export function holdersOf(paragraphs: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>()
  const last = new Map<number, number>()
  for (const [index, text] of paragraphs.entries()) {
    const fingerprint = fingerprintText(text)
    for (let at = 0; at + echoedGram <= fingerprint.length; at += 1) {
      const gram = gramAt(fingerprint, at, echoedGram)
      if (last.get(gram) === index) continue
      last.set(gram, index)
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return counts
}

/** Units of a gram that stands elsewhere by more than chance. */
export const echoedGram = 4
