import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasPlaces, placeOfGram, termGrams, type Gram } from '../format/grams.ts'
import { GramSorter } from './gramSorter.ts'
import { mergedLists } from './mergedLists.ts'
import type { PackedRun } from './sortedRun.ts'

/** A character alone (which has no places), pairs, a word; and grams on either side of the sign of their place. */
const grams = ['码', '码头', '头的', '的船', 'g105', '运河'].map((term) => termGrams(term).grams[0] ?? 0)

test('lists come in the order of their places with every article and place once, however many runs it took', () => {
  const occurrence = fc.record({
    gram: fc.constantFrom(...grams),
    article: fc.oneof(fc.nat(9), fc.nat(2 ** 18 - 1)),
    place: fc.oneof(fc.nat(3), fc.nat(2 ** 14 - 1)),
  })
  fc.assert(
    fc.property(fc.array(occurrence, { maxLength: 60 }), fc.integer({ min: 1, max: 70 }), (given, run) => {
      const sorter = new GramSorter(run)
      const inOrder = given.toSorted((a, b) => a.article - b.article || a.place - b.place)
      for (const { gram, article, place } of inOrder) sorter.add(gram, article, place)
      const runs = sorter.takeRuns()
      const lists = listsOf(runs)
      expect(lists).toEqual(
        grams
          .filter((gram) => given.some((one) => one.gram === gram))
          .sort((a, b) => placeOfGram(a) - placeOfGram(b))
          .map((gram) => ({ place: placeOfGram(gram), list: expected(gram, inOrder) })),
      )
      const middle = lists[1]?.place ?? 1
      expect([...listsOf(runs, 0, middle), ...listsOf(runs, middle)]).toEqual(lists)
    }),
  )
})

/** Every list with its articles, and the places in each. */
function listsOf(runs: readonly PackedRun[], from?: number, to?: number) {
  return Array.from(mergedLists(runs, from, to), ({ place, list: { length, articles, places, ends } }) => {
    const numbers = Array.from({ length }, (_, at) => articles[at])
    const inEach = numbers.map((_, at) => [...places.subarray(ends[at - 1] ?? 0, ends[at])])
    return { place, list: { articles: numbers, places: inEach } }
  })
}

function expected(gram: Gram, inOrder: readonly { gram: Gram; article: number; place: number }[]) {
  const byArticle = new Map<number, Set<number>>()
  for (const { gram: given, article, place } of inOrder) {
    if (given !== gram) continue
    byArticle.set(article, (byArticle.get(article) ?? new Set()).add(place))
  }
  return {
    articles: [...byArticle.keys()],
    places: Array.from(byArticle.values(), (places) => (hasPlaces(gram) ? [...places] : [])),
  }
}
