import { fingerprintText } from './fingerprintText.ts'

/** A text's fingerprint and where its characters come from. */
export interface FingerprintUnits {
  fingerprint: string
  /** For each UTF-16 unit of the fingerprint the stretch of the text that it stands for. */
  starts: number[]
  ends: number[]
}

/**
 * The fingerprint of `text` with a map back to it. A letter and the accents on it are one stretch, and 「㎡」 is one
 * stretch of two characters.
 */
export function fingerprintUnits(text: string): FingerprintUnits {
  const units: FingerprintUnits = { fingerprint: '', starts: [], ends: [] }
  for (const { 0: letter, index } of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const part = fingerprintText(letter)
    units.fingerprint += part
    for (let unit = 0; unit < part.length; unit += 1) {
      units.starts.push(index)
      units.ends.push(index + letter.length)
    }
  }
  return units
}
