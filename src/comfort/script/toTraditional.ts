import { afterOthers, beforeOthers, simplifiedForms, traditionalForms } from './traditionalForms.ts'

/**
 * Simplified text as it is written in traditional characters, unit for unit, so that offsets hold. Where one character
 * stands for several (发: 發 or 髮), the one beside it decides, else the usual one is taken: a guess that may be wrong, in
 * a name above all. For showing only.
 */
export function toTraditional(text: string): string {
  let converted = ''
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at)
    converted +=
      after.get(text.charAt(at - 1) + unit) ??
      before.get(unit + text.charAt(at + 1)) ??
      usual.get(unit) ??
      unit
  }
  return converted
}

const usual = new Map(Array.from(simplifiedForms, (unit, at) => [unit, traditionalForms.charAt(at)]))
const after = pairsOf(afterOthers)
const before = pairsOf(beforeOthers)

function pairsOf(threes: string): Map<string, string> {
  const pairs = new Map<string, string>()
  for (let at = 0; at < threes.length; at += 3) pairs.set(threes.slice(at, at + 2), threes.charAt(at + 2))
  return pairs
}
