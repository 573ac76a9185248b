import { termGrams, type Gram } from './format/grams.ts'

/** What a list says of a query: where a term stands, which articles may pass, or which must not. */
export type ListRole = 'place' | 'article' | 'without'

export interface WantedList {
  gram: Gram
  role: ListRole
}

export interface GramPlan {
  /** In the order in which they are worth reading. */
  lists: WantedList[]
  /** An article that is in every list does hold every term: there is nothing for the text to disprove. */
  own: boolean
}

/** Folded, none empty. `spread`: the terms may stand in different places of an article. */
interface Wanted {
  terms: readonly string[]
  spread: boolean
  /** An article that is about somebody names them. */
  people: readonly string[]
  without: readonly string[]
}

/**
 * Which lists to read: of each term and name the list expected to be shortest, then what leaves out the words not
 * wanted, then the others, always the shortest first. Among equals, those that share no character with the ones
 * before come first, since what they say is new.
 */
export function planGrams(
  { terms, spread, people, without }: Wanted,
  expectedLength: (gram: Gram) => number,
): GramPlan {
  const perTerm = terms.map((term) => rankedLists(term, spread ? 'article' : 'place', expectedLength))
  const names = people.filter((name) => !terms.includes(name))
  const ranked = [...perTerm, ...names.map((name) => rankedLists(name, 'article', expectedLength))]
  const shortestFirst = (lists: RankedList[]) => lists.sort((a, b) => a.length - b.length)
  const firsts = shortestFirst(ranked.flatMap(({ lists }) => lists.slice(0, 1)))
  const others = shortestFirst(ranked.flatMap(({ lists }) => lists.slice(1)))
  const inOrder = [...firsts, ...without.flatMap(exclusionOf), ...others]
  const lists = new Map(inOrder.map(({ gram, role }) => [`${gram} ${role}`, { gram, role }]))
  return { lists: [...lists.values()], own: perTerm.every(({ own }) => own) }
}

interface RankedList extends WantedList {
  /** As expected. */
  length: number
}

function rankedLists(
  term: string,
  role: ListRole,
  expectedLength: (gram: Gram) => number,
): { lists: RankedList[]; own: boolean } {
  const { grams, own } = termGrams(term)
  const lists = spreadOut(grams)
    .map((gram) => ({ gram, role, length: expectedLength(gram) }))
    .sort((a, b) => a.length - b.length)
  return { lists, own }
}

/** Only a list that is the word's own says that an article holds it. */
function exclusionOf(word: string): WantedList[] {
  const { grams, own } = termGrams(word)
  return own ? grams.map((gram) => ({ gram, role: 'without' })) : []
}

/** First, last, then every second of the rest, then what is left. */
function spreadOut<Item>(items: readonly Item[]): Item[] {
  if (items.length < 3) return [...items]
  const ends = [...items.slice(0, 1), ...items.slice(-1)]
  const inner = items.slice(1, -1)
  return [...ends, ...inner.filter((_, i) => i % 2 === 1), ...inner.filter((_, i) => i % 2 === 0)]
}
