import { termGrams, type Gram } from './format/grams.ts'

export interface GramPlan {
  /** In the order in which their lists are worth reading. */
  grams: Gram[]
  /** An article that is in every list does hold every term: there is nothing for the text to disprove. */
  own: boolean
}

/**
 * Which lists to read for `terms`, folded and not empty: of each term the list expected to be shortest, then the
 * others, always the shortest first. Among equals, those that share no character with the ones before come first,
 * since what they say is new.
 */
export function planGrams(terms: readonly string[], expectedLength: (gram: Gram) => number): GramPlan {
  const perTerm = terms.map((term) => {
    const { grams, own } = termGrams(term)
    const ranked = spreadOut(grams)
      .map((gram) => ({ gram, length: expectedLength(gram) }))
      .sort((a, b) => a.length - b.length)
    return { ranked, own }
  })
  const firsts = perTerm.flatMap(({ ranked }) => ranked.slice(0, 1))
  const others = perTerm.flatMap(({ ranked }) => ranked.slice(1))
  const inOrder = [firsts, others].flatMap((part) => part.sort((a, b) => a.length - b.length))
  return { grams: [...new Set(inOrder.map(({ gram }) => gram))], own: perTerm.every(({ own }) => own) }
}

/** First, last, then every second of the rest, then what is left. */
function spreadOut<Item>(items: readonly Item[]): Item[] {
  if (items.length < 3) return [...items]
  const ends = [...items.slice(0, 1), ...items.slice(-1)]
  const inner = items.slice(1, -1)
  return [...ends, ...inner.filter((_, i) => i % 2 === 1), ...inner.filter((_, i) => i % 2 === 0)]
}
