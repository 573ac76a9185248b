import { array, assert, property, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { changedPlaces } from './changedPlaces.ts'
import { packArticles, type ArticleText } from './packArticles.ts'
import type { PackedRun } from './sortedRun.ts'
import { paragraphPlace } from '../format/places.ts'

const texts = array(stringMatching(/^[河上开了船渡口石阶的a-c]{0,12}$/u), {
  minLength: 1,
  maxLength: 6,
})

/** One paragraph an article. */
function packed(paragraphs: readonly string[]): PackedRun[] {
  const articles = paragraphs.map((text, number): ArticleText => ({
    number,
    row: 0,
    texts: [{ place: paragraphPlace(0), text }],
  }))
  return packArticles(articles)
}

test('two runs that are told apart as they are packed differ where they differ when they are read', () => {
  assert(
    property(texts, texts, (before, after) => {
      const [one, other] = [packed(before), packed(after)]
      // A second run, without any gram, has all of them read.
      const empty: PackedRun = {
        first: 0,
        places: new Int32Array(0),
        ends: new Int32Array(0),
        bytes: new Uint8Array(0),
      }
      expect(changedPlaces(one, other)).toEqual(changedPlaces([...one, empty], [...other, empty]))
    }),
  )
})

test('the grams of a word that was added are the ones that have changed', () => {
  const before = packed(['河上开船', '渡口'])
  expect(changedPlaces(before, packed(['河上开船', '渡口']))).toEqual([])
  expect(changedPlaces(before, packed(['河上开船', '渡口石阶'])).length).toBeGreaterThan(2)
  expect(changedPlaces(before, packed([]))).toHaveLength(before[0]?.places.length ?? 0)
})
