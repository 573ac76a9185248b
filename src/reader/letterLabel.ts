import { zhHans } from '../ui/zhHans.ts'

/** `z` -> Z; what is under no letter has a word for it. */
export function letterLabel(letter: string): string {
  return letter.length === 1 ? letter.toUpperCase() : zhHans.lists.otherLetter
}
