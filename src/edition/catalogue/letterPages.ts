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
  const sorted = cards
    .map((card) => ({ card, ...keysOf(textOf(card)) }))
    .sort((a, b) => compare(a.key, b.key))
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
  /** What it is sorted by: `head`, how the others sound, `text`. A tab comes before all else. */
  key: string
}

/** 单雄信 -> `shan 单`, and `shan 单\txiong xin\t单雄信`; `{` comes after all letters. */
function keysOf(text: string): Omit<Keyed<never>, 'card'> {
  const [first = '', ...others] = text.normalize('NFKC').toLowerCase()
  const sound = /^[a-z]$/u.test(first) ? first : (surnameReadingOf(first) ?? '{')
  const sounds = others.map((character) => readingsOf(character)[0] ?? character)
  const head = `${sound} ${first}`
  return { text, head, key: `${head}\t${sounds.join(' ')}\t${text}` }
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
