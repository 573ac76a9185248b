import { simplifiedCharacters, traditionalCharacters } from './traditionalCharacters.ts'

/**
 * The text with every traditional character simplified by itself, unit for unit: for comparing, not for reading,
 * since 「乾隆」 becomes 「干隆」.
 */
export function simplify(text: string): string {
  let simplified = ''
  let copied = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = simplifiedUnits[text.charCodeAt(at)] ?? 0
    if (unit === 0) continue
    simplified += text.slice(copied, at) + String.fromCharCode(unit)
    copied = at + 1
  }
  return copied === 0 ? text : simplified + text.slice(copied)
}

/** By UTF-16 unit, its simplified one; 0 where it stays. */
const simplifiedUnits = new Uint16Array(65_536)
for (let at = 0; at < traditionalCharacters.length; at += 1)
  simplifiedUnits[traditionalCharacters.charCodeAt(at)] = simplifiedCharacters.charCodeAt(at)
