import { readingsOf, surnameReadingOf } from '../suggestions/readingsOf.ts'

/** One page of the index by letters, as it is published (lists.ts); `from` and `to` are what its pages begin and end with. */
export interface LetterPage<Card> {
  letter: string
  count: number
  number: number
  pages: { from: string; to: string }[]
  letters: string[]
  entries: Card[]
}

/** Under which all stands that no letter can be said of. */
const otherLetter = 'other'
/** At the head of a page; a slogan may be a sentence. */
const longestEnd = 8

/**
 * Puts `cards` in the order of pinyin, by their first letter, in pages of at most `length`. What begins with the same
 * character stays on one page where it can.
 */
export function letterPages<Card>(
  cards: readonly Card[],
  { textOf, length }: { textOf: (card: Card) => string; length: number },
): LetterPage<Card>[] {
  const sorted = cards
    .map((card) => ({ card, ...keysOf(textOf(card)) }))
    .sort((a, b) => compare(a.head, b.head) || compare(a.sounds, b.sounds) || compare(a.text, b.text))
  const shelves = new Map<string, Keyed<Card>[]>()
  for (const keyed of sorted) {
    const letter = letterOf(keyed.head)
    const shelf = shelves.get(letter)
    if (shelf === undefined) shelves.set(letter, [keyed])
    else shelf.push(keyed)
  }
  const letters = [...shelves.keys()]
  return letters.flatMap((letter) => pagesOf(letter, letters, packed(shelves.get(letter) ?? [], length)))
}

interface Keyed<Card> {
  card: Card
  text: string
  /** The first character, after its sound. */
  head: string
  /** How the others sound. */
  sounds: string
}

/** 单雄信 -> `shan 单`, `xiong xin`; `{` comes after all letters. */
function keysOf(text: string): Omit<Keyed<never>, 'card'> {
  const [first = '', ...others] = text.normalize('NFKC').toLowerCase()
  const sound = /^[a-z]$/u.test(first) ? first : (surnameReadingOf(first) ?? '{')
  const sounds = others.map((character) => readingsOf(character)[0] ?? character)
  return { text, head: `${sound} ${first}`, sounds: sounds.join(' ') }
}

function letterOf(head: string): string {
  return head.startsWith('{') ? otherLetter : head.charAt(0)
}

/** By code units, the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Pages of whole first characters; one that fills more than a page begins on a page of its own. */
function packed<Card>(shelf: readonly Keyed<Card>[], length: number): Keyed<Card>[][] {
  const pages: Keyed<Card>[][] = []
  for (const group of byFirstCharacter(shelf)) {
    const open = pages.at(-1)
    if (open !== undefined && open.length + group.length <= length) {
      open.push(...group)
      continue
    }
    for (let from = 0; from < group.length; from += length) pages.push(group.slice(from, from + length))
  }
  return pages
}

function byFirstCharacter<Card>(shelf: readonly Keyed<Card>[]): Keyed<Card>[][] {
  const groups = new Map<string, Keyed<Card>[]>()
  for (const keyed of shelf) {
    const group = groups.get(keyed.head)
    if (group === undefined) groups.set(keyed.head, [keyed])
    else group.push(keyed)
  }
  return [...groups.values()]
}

function pagesOf<Card>(letter: string, letters: string[], packs: Keyed<Card>[][]): LetterPage<Card>[] {
  const pages = packs.map((pack) => ({ from: endOf(pack[0]), to: endOf(pack.at(-1)) }))
  const count = packs.reduce((sum, pack) => sum + pack.length, 0)
  return packs.map((pack, index) => ({
    letter,
    count,
    number: index + 1,
    pages,
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
