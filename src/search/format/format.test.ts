import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealBytes, SearchDataError, sealJson, unsealBytes, unsealJson } from './container.ts'
import {
  forEachGram,
  forEachUnit,
  gramAtPlace,
  hasPlaces,
  placeOfGram,
  termGrams,
  type Gram,
} from './grams.ts'
import { readLongest, writeLongest } from './longest.ts'
import { GapCode, SmallCode } from './numberCodes.ts'
import { headlinePlace, isParagraph } from './places.ts'
import { countPlaces, type PostingList, type Postings } from './postings.ts'
import { RangeDecoder, RangeEncoder } from './rangeCoder.ts'
import { readChunk } from './readList.ts'
import { findList, shardOfPlace, ShardWriter, type ShardOf } from './shard.ts'

/** A list as it is told here: articles, and the places in each; null for a gram without places. */
interface Told {
  articles: number[]
  places: number[][] | null
}

/** Any list of a volume of `articles` articles. */
function anyPostings(articles: number): fc.Arbitrary<Told> {
  const numbers = (below: number, most: number) =>
    fc
      .uniqueArray(fc.nat({ max: below - 1 }), { minLength: 1, maxLength: most })
      .map((all) => all.sort((a, b) => a - b))
  return numbers(articles, Math.min(articles, 40)).chain((chosen) =>
    fc
      .array(numbers(30, 6), { minLength: chosen.length, maxLength: chosen.length })
      .map((places) => ({ articles: chosen, places })),
  )
}

test('numbers come out as they went in, whatever their code and order', () => {
  const number = fc.oneof(
    fc.record({ kind: fc.constant('even' as const), value: fc.nat(2 ** 31 - 1), width: fc.constant(31) }),
    fc.record({ kind: fc.constant('small' as const), value: fc.nat({ max: 2 ** 31 - 2 }) }),
    fc.record({
      kind: fc.constant('gap' as const),
      value: fc.nat(4999),
      count: fc.integer({ min: 1, max: 5000 }),
    }),
    fc.record({
      kind: fc.constant('bit' as const),
      value: fc.nat(1),
      chance: fc.oneof(fc.constantFrom(1, 4095), fc.integer({ min: 1, max: 4095 })),
    }),
  )
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200, size: 'max' }), (numbers) => {
      const out = new RangeEncoder()
      const small = new SmallCode()
      for (const given of numbers) {
        if (given.kind === 'even') out.even(given.value, given.width)
        else if (given.kind === 'bit') out.bit(given.value, given.chance)
        else if (given.kind === 'small') small.write(out, given.value)
        else new GapCode(5000, given.count).write(out, given.value)
      }
      const bits = new RangeDecoder(out.toBytes())
      const smallAgain = new SmallCode()
      const read = numbers.map((given) => {
        if (given.kind === 'even') return bits.even(given.width)
        if (given.kind === 'bit') return bits.bit(given.chance)
        return given.kind === 'small' ? smallAgain.read(bits) : new GapCode(5000, given.count).read(bits)
      })
      expect(read).toEqual(numbers.map(({ value }) => value))
    }),
    { numRuns: 100 },
  )
})

test('a byte that would become 256 carries into all before it', () => {
  for (let length = 1; length < 40; length += 1) {
    const out = new RangeEncoder()
    const unlikely = Array.from({ length: 3000 }, (_, at) => Number(at % length !== 0))
    for (const bit of unlikely) out.bit(bit, 4095)
    const bits = new RangeDecoder(out.toBytes())
    expect(unlikely.map(() => bits.bit(4095))).toEqual(unlikely)
  }
})

test('the table of the longest lists says each place, and the length to a power of two', () => {
  const list = fc.record({ place: fc.nat(2 ** 32 - 1), length: fc.integer({ min: 1, max: 2 ** 18 }) })
  fc.assert(
    fc.property(fc.uniqueArray(list, { selector: ({ place }) => place, maxLength: 300 }), (lists) => {
      const read = readLongest(writeLongest(lists.sort((a, b) => a.place - b.place)))
      expect([...read.keys()]).toEqual(lists.map(({ place }) => place))
      for (const { place, length } of lists) {
        const about = read.get(place) ?? 0
        expect(about <= length && length < about * 2).toBe(true)
      }
    }),
  )
})

test('every list of a shard is found again as it was written, and no other', () => {
  const articles = 300
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(2 ** 32 - 1), { minLength: 1, maxLength: 30 }),
      fc.array(anyPostings(articles), { minLength: 30, maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(2 ** 32 - 1),
      (grams, lists, shards, absent) => {
        const volume: ShardOf = { articles, shards, lists: grams.length }
        const given = new Map(
          grams.map((gram, i) => {
            const { articles: chosen = [0], places = null } = lists[i] ?? {}
            return [gram, { articles: chosen, places: hasPlaces(gram) ? places : null }]
          }),
        )
        const files = shardsOf(given, volume)
        for (const [gram, list] of given)
          expect(findList(fileOf(files, gram, volume), gram, volume)).toMatchObject({
            ...asRead(list, articles),
            covered: articles,
          })
        const found = findList(fileOf(files, absent, volume), absent, volume)
        expect(found !== null).toBe(given.has(absent))
      },
    ),
  )
})

test('a long list has its newest part in the shard, knows its totals, and goes on in its continuations', () => {
  const articles = 100_000
  const places: number[][] = []
  const list: Told = { articles: [], places }
  for (let article = 3; article < articles; article += 1 + ((article * 7) % 11)) {
    list.articles.push(article)
    places.push(article % 3 === 0 ? [0, 8, 19] : [article % 9])
  }
  const volume = { articles, shards: 1, lists: 1 }
  const { grams } = termGrams('码头')
  const gram = grams[0] ?? 0
  const writer = new ShardWriter(volume, 0)
  const continuations = writer.add(placeOfGram(gram), written(list))
  const bytes = writer.finish()
  const read = findList(bytes, gram, volume)
  if (read === null) throw new Error('lost')
  expect(bytes.length).toBeLessThan(2048)
  expect(read.total).toEqual({
    articles: list.articles.length,
    places: places.flat().length,
    paragraphs: places.flat().filter(isParagraph).length,
  })
  expect(read.covered).toBe((read.articles.at(-1) ?? 0) + 1)
  expect(read.chunks).toBe(continuations.length)
  for (const chunk of continuations) readChunk(chunk, read, articles)
  expect(read.articles).toEqual(list.articles)
  expect(read.places).toEqual(places)
  expect(read.covered).toBe(articles)
})

test('the grams of a term are grams of every text that holds it', () => {
  const piece = fc.constantFrom('码', '头', 'g', '1', '05', '亿', '𠮷', 'covid', 'é')
  const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, text, (before, term, after) => {
      if (term === '') return
      const { grams, own } = termGrams(term)
      const held = gramsOf(before + term + after)
      expect(grams.filter((gram) => !held.has(gram))).toEqual([])
      // A term that is its own list is in no text that does not hold it.
      const listed = own && gramsOf(before + after).has(grams[0] ?? -1)
      expect(listed && !(before + after).includes(term)).toBe(false)
    }),
    { numRuns: 1000 },
  )
})

test('one character, two, and words of ASCII up to four have a list of their own', () => {
  for (const term of ['码', '5', '码头', 'g1', '105', 'g105', '2019'])
    expect(termGrams(term)).toMatchObject({ own: true, grams: { length: 1 } })
  for (const term of ['老码头', 'covid19', '58亿', 'g105国道']) expect(termGrams(term).own).toBe(false)
})

test('no two grams share a place', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1), (a, b) => {
      expect(placeOfGram(a) === placeOfGram(b)).toBe(a === b)
      expect(gramAtPlace(placeOfGram(a))).toBe(a)
    }),
    { numRuns: 2000 },
  )
})

test('a file that is changed anywhere or cut off anywhere is refused', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 60 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (content, at, flip) => {
        for (const [sealed, unseal] of [
          [sealBytes(content), unsealBytes],
          [sealJson([...content]), unsealJson],
        ] as const) {
          const flipped = sealed.with(at % sealed.length, (sealed[at % sealed.length] ?? 0) ^ flip)
          expect(() => unseal(flipped, 'x')).toThrow(SearchDataError)
          expect(() => unseal(sealed.subarray(0, at % sealed.length), 'x')).toThrow(SearchDataError)
        }
        expect(unsealBytes(sealBytes(content), 'x')).toEqual(content)
        expect(unsealJson(sealJson([...content]), 'x')).toEqual([...content])
      },
    ),
    { numRuns: 1000 },
  )
})

/** What a list of a volume of `articles` articles tells. */
function asRead(list: Told, articles: number): Partial<PostingList> {
  if (list.places === null) return { ...list, headlines: null }
  const total = { articles: list.articles.length, ...countPlaces(list.places) }
  if (list.articles.length ** 2 >= articles) return { ...list, headlines: null, total }
  const headlines = list.articles.filter((_, at) => list.places?.[at]?.includes(headlinePlace))
  return { articles: list.articles, places: null, headlines: new Set(headlines), total }
}

function written({ articles, places }: Told): Postings {
  let end = 0
  const ends = articles.map((_, at) => (end += places?.[at]?.length ?? 0))
  return {
    length: articles.length,
    articles: Int32Array.from(articles),
    places: Uint16Array.from(places?.flat() ?? []),
    ends: Int32Array.from(ends),
  }
}

function shardsOf(lists: ReadonlyMap<Gram, Told>, volume: ShardOf): Uint8Array[] {
  const writers = Array.from({ length: volume.shards }, (_, shard) => new ShardWriter(volume, shard))
  const placed = Array.from(lists, ([gram, list]) => ({ place: placeOfGram(gram), list }))
  for (const { place, list } of placed.sort((a, b) => a.place - b.place))
    writers[shardOfPlace(place, volume)]?.add(place, written(list))
  return writers.map((writer) => writer.finish())
}

function fileOf(files: readonly Uint8Array[], gram: Gram, volume: ShardOf): Uint8Array {
  return files[shardOfPlace(placeOfGram(gram), volume)] ?? new Uint8Array()
}

function gramsOf(text: string): Set<Gram> {
  const grams = new Set<Gram>()
  const add = (gram: Gram) => grams.add(gram)
  forEachGram(text, add)
  forEachUnit(text, add)
  return grams
}
