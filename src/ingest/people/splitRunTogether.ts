import { isHan } from '../../text/characters.ts'
import { frequentSurnames, surnameAt } from '../words/surnames.ts'
import { isNameDot, isSpelling } from '../words/transliteration.ts'

/**
 * Names printed without anything between them, told apart: 「董雪胡加齐」 -> 董雪, 胡加齐. `known` are names that
 * stand alone elsewhere in the article and win over guesses. null when the run cannot be names from end to end.
 * The cheapest cut: three characters cost least, rare surnames more, known names nothing.
 */
export function splitRunTogether(run: string, known: ReadonlySet<string> = new Set()): string[] | null {
  const characters = Array.from(run)
  if (characters.length < 2 || characters.length > 60) return null
  const best: ({ cost: number; from: number } | null)[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= characters.length; end += 1) {
    best.push(null)
    for (let from = Math.max(0, end - 24); from <= end - 2; from += 1) {
      const before = best[from]
      const cost = nameCost(characters.slice(from, end), known)
      if (before === null || before === undefined || cost === null) continue
      const now = best[end]
      if (now === null || now === undefined || before.cost + cost < now.cost)
        best[end] = { cost: before.cost + cost, from }
    }
  }
  return traceBack(characters, best)
}

function traceBack(
  characters: readonly string[],
  best: readonly ({ cost: number; from: number } | null)[],
): string[] | null {
  const names: string[] = []
  let end = characters.length
  while (end > 0) {
    const step = best[end]
    if (step === null || step === undefined) return null
    names.unshift(characters.slice(step.from, end).join(''))
    end = step.from
  }
  return names
}

/** What it costs to read these characters as one name; null when they are none. A rare character counts as one. */
function nameCost(characters: readonly string[], known: ReadonlySet<string>): number | null {
  const name = characters.join('')
  if (known.has(name)) return 0.05
  if (!characters.every((character) => isHan(character) || isNameDot(character))) return null
  if (characters.some(isNameDot)) {
    const edge = isNameDot(name.charAt(0)) || isNameDot(name.charAt(name.length - 1))
    return !edge && characters.every((character) => isSpelling(character) || isNameDot(character))
      ? 0.5
      : null
  }
  const surname = surnameAt(name, 0)
  const given = characters.length - surname.length
  if (surname === '' || given < 1 || given > 2) return null
  const rare = surname.length > 1 ? 0.2 : frequentSurnames.has(surname) ? 0 : 0.5
  return 1 + rare + (given === 2 ? 0 : 0.7)
}
