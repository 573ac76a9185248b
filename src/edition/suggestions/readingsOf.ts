import { pinyin } from 'pinyin-pro'

/**
 * How a character is read, without tones, ü as v, the usual reading first and all others after it, the one it has as
 * a surname among them: 单 dan shan chan. None for what is not Han.
 */
export function readingsOf(character: string): readonly string[] {
  const known = cache.get(character)
  if (known !== undefined) return known
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
  const surname = pinyin(character, { mode: 'surname', toneType: 'none', v: true })
  const distinct = [...new Set([...readings, surname])].filter((reading) => /^[a-z]+$/u.test(reading))
  // What the library does not know it gives back as it is: Latin.
  const found = distinct.includes(character) ? [] : distinct
  cache.set(character, found)
  return found
}

/** How a character is read that begins a name: 单 shan. Null for what is not Han. */
export function surnameReadingOf(character: string): string | null {
  const known = surnames.get(character)
  if (known !== undefined) return known
  const reading = pinyin(character, { mode: 'surname', toneType: 'none', v: true })
  const found = reading !== character && /^[a-z]+$/u.test(reading) ? reading : null
  surnames.set(character, found)
  return found
}

const surnames = new Map<string, string | null>()
const cache = new Map<string, readonly string[]>()
