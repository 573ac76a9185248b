import { readingsOf, surnameReadingOf } from '../suggestions/readingsOf.ts'

/** One page of the index by letters, as it is published (lists.ts). */
export interface LetterPage<Card> {
  letter: string
  count: number
  number: number
  pages: PageEnds[]
  letters: string[]
  entries: Card[]
}

/** What a page of a letter begins and ends with. */
interface PageEnds {
  number: number
  from: string
  to: string
}

/** Under which all stands that no letter can be said of. */
const otherLetter = 'other'
/** At the head of a page; a slogan may be a sentence. */
const longestEnd = 8
/** A page leads to so many others of its letter, evenly spread, and to the ones beside it. */
const mostNamed = 32

/**
 * Puts `cards` in the order of pinyin, by their first letter, in pages of at most `length`. What begins with the same
 * character stays on one page where it can.
 */
export function letterPages<Card>(
  cards: readonly Card[],
  { textOf, length }: { textOf: (card: Card) => string; length: number },
): LetterPage<Card>[] {
  const groups = byFirstCharacter(cards.map((card) => ({ card, ...keysOf(textOf(card)) })))
  const heads = [...groups.keys()].sort()
  const letters = [...new Set(heads.map(letterOf))]
  return letters.flatMap((letter) => {
    const ofLetter = heads.filter((head) => letterOf(head) === letter).map((head) => groups.get(head) ?? [])
    return pagesOf(letter, letters, packed(ofLetter, length))
  })
}

interface Keyed<Card> {
  card: Card
  text: string
  /** The first character, after its sound. */
  head: string
  /** What it is sorted by among those of one head: how the others sound, then `text`. A tab comes before all else. */
  key: string
}

/** 单雄信 -> `shan 单`, and `xiong xin\t单雄信`; `{` comes after all letters. */
function keysOf(text: string): Omit<Keyed<never>, 'card'> {
  const [first = '', ...others] = text.normalize('NFKC').toLowerCase()
  const sound = /^[a-z]$/u.test(first) ? first : (surnameReadingOf(first) ?? '{')
  const sounds = others.map((character) => readingsOf(character)[0] ?? character)
  return { text, head: `${sound} ${first}`, key: `${sounds.join(' ')}\t${text}` }
}

function letterOf(head: string): string {
  return head.startsWith('{') ? otherLetter : head.charAt(0)
}

/** By head, each group in its order. */
function byFirstCharacter<Card>(all: readonly Keyed<Card>[]): Map<string, Keyed<Card>[]> {
  const groups = new Map<string, Keyed<Card>[]>()
  for (const keyed of all) {
    const group = groups.get(keyed.head)
    if (group === undefined) groups.set(keyed.head, [keyed])
    else group.push(keyed)
  }
  for (const group of groups.values()) group.sort((a, b) => compare(a.key, b.key))
  return groups
}

/** By code units, the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Pages of whole first characters; one that fills more than a page begins on a page of its own. */
function packed<Card>(groups: readonly Keyed<Card>[][], length: number): Keyed<Card>[][] {
  const pages: Keyed<Card>[][] = []
  for (const group of groups) {
    const open = pages.at(-1)
    if (open !== undefined && open.length + group.length <= length) {
      open.push(...group)
      continue
    }
    for (let from = 0; from < group.length; from += length) pages.push(group.slice(from, from + length))
  }
  return pages
}

function pagesOf<Card>(letter: string, letters: string[], packs: Keyed<Card>[][]): LetterPage<Card>[] {
  const pages = packs.map((pack, index) => ({
    number: index + 1,
    from: endOf(pack[0]),
    to: endOf(pack.at(-1)),
  }))
  const step = Math.ceil(pages.length / mostNamed)
  const count = packs.reduce((sum, pack) => sum + pack.length, 0)
  return packs.map((pack, index) => ({
    letter,
    count,
    number: index + 1,
    pages: pages.filter((_, other) => other % step === 0 || Math.abs(other - index) <= 1),
    letters,
    entries: pack.map(({ card }) => card),
  }))
}

function endOf(keyed: Keyed<unknown> | undefined): string {
  const characters = Array.from(keyed?.text ?? '')
  return characters.length <= longestEnd
    ? characters.join('')
    : `${characters.slice(0, longestEnd - 1).join('')}…`
}
