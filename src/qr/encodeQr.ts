import { codewordsOf } from './codewordsOf.ts'
import { applyMask, masks, penaltyOf } from './masks.ts'
import { dataPlaces, drawFormat, type Modules, patternsOf } from './modules.ts'

/**
 * A text as a QR code (ISO/IEC 18004): byte mode, UTF-8, error correction level M, the smallest version that holds it
 * and the mask that reads best. The white around it, four modules wide, is the caller's. Throws a RangeError for more
 * than 666 bytes.
 */
export function encodeQr(text: string): Modules {
  const { version, codewords } = codewordsOf(text)
  const draft = patternsOf(version)
  let bit = 0
  for (const at of dataPlaces(draft)) {
    draft.dark[at] = ((codewords[bit >> 3] ?? 0) >> (7 - (bit % 8))) & 1
    bit += 1
  }
  const penalties = masks.map((_, mask) => {
    const masked = { ...draft, dark: draft.dark.slice() }
    drawFormat(masked, mask)
    applyMask(masked, mask)
    return penaltyOf(masked)
  })
  const best = penalties.indexOf(Math.min(...penalties))
  drawFormat(draft, best)
  applyMask(draft, best)
  return { size: draft.size, dark: draft.dark }
}
