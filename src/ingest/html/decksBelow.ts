import { namesOf } from './elements.ts'
import { readDay } from './readDay.ts'
import type { PageLine } from './readLines.ts'
import { isAboutLine } from './readPrinted.ts'

const most = 2
const shortest = 8
const longest = 60

/**
 * The decks right below the headline, which is line `headline`: short lines without a full stop that stand between it
 * and the line with the day or the source. None where no such line follows.
 */
export function decksBelow(lines: readonly PageLine[], headline: number): PageLine[] {
  const decks: PageLine[] = []
  for (const line of lines.slice(headline + 1, headline + 2 + most)) {
    if (isAboutLine(line.text) && (readDay(line.text) !== null || /来源|來源/u.test(line.text))) return decks
    if (!isDeck(line)) return []
    decks.push(line)
  }
  return []
}

function isDeck({ text, linked, block, furniture }: PageLine): boolean {
  if (text.length < shortest || text.length > longest || linked > 0 || furniture !== null) return false
  if (/[。；;…]|[:：]$/u.test(text) || isAboutLine(text)) return false
  if (namesOf(block).some((name) => name === 'author' || name === 'writer' || name === 'byline')) return false
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= shortest
}
