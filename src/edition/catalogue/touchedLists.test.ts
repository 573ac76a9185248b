import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCatalogue, type Catalogue } from './buildCatalogue.ts'
import { contextBuilder } from './buildContext.ts'
import { publishedFiles } from './publishedFiles.ts'
import type { Entry } from './readEntry.ts'
import { allTouched, touchedLists, type TouchedLists } from './touchedLists.ts'

const paper = {
  name: '河边日报',
  tagline: null,
  about: [],
  baseUrl: null,
  language: 'zh-Hans' as const,
  channels: [],
  oldWordings: true,
  offline: true,
}

/** What an article is made of here: few of each, so that articles have much in common. */
interface Facts {
  channel: number
  /** Null for an article without a date. */
  day: number | null
  words: number
  people: { number: number; acts: 'speaks' | 'reports' }[]
  terms: { number: number; isExplained: boolean }[]
}

const ids = Array.from('abcdefghijklmnop')
const meeting = '全县渡口安全工作会议在河边镇召开，钟要天天敲，灯要夜夜亮，船要年年修。'

function entryOf(id: string, { channel, day, words, people, terms }: Facts): Entry {
  const date = day === null ? null : new Date(Date.UTC(2024, 0, 25 + day)).toISOString().slice(0, 10)
  return {
    moment: date,
    opening: words % 2 === 0 ? meeting : `第${words}座桥通车，过河的人比往日多了三成。`,
    card: {
      id,
      headline: `河上开船${words}`,
      breaks: [],
      deck: null,
      summary: meeting,
      channel: { id: `c${channel}`, name: `河边${channel}` },
      date,
      printed: day === null ? '3月5日' : null,
      characters: words,
      minutes: 1,
    },
    people: people.map(({ number, acts }) => ({
      id: `p${number}`,
      name: `甘${number}`,
      roles: [`第${words}任艄公`],
      acts: [acts],
      paragraph: 'p1',
    })),
    terms: terms.map(({ number, isExplained }) => ({
      id: `t${number}`,
      text: `一河${number}桥`,
      gloss: isExplained ? `河上的${words}座桥` : null,
      first: 'p1',
      places: Array.from({ length: 1 + (words % 3) }, () => ({
        paragraph: 'p1',
        sentence: meeting,
        start: 0,
        end: 2,
      })),
    })),
  }
}

const facts: fc.Arbitrary<Facts> = fc.record({
  channel: fc.nat(2),
  day: fc.oneof({ weight: 6, arbitrary: fc.nat(9) }, fc.constant(null)),
  words: fc.nat(5),
  people: fc.uniqueArray(
    fc.record({ number: fc.nat(8), acts: fc.constantFrom('speaks' as const, 'reports' as const) }),
    { maxLength: 4, selector: ({ number }) => number },
  ),
  terms: fc.uniqueArray(fc.record({ number: fc.nat(5), isExplained: fc.boolean() }), {
    maxLength: 3,
    selector: ({ number }) => number,
  }),
})

/** By path, whether a file is said to be as it was, and what it says. */
function filesOf(
  catalogue: Catalogue,
  touched: TouchedLists,
): Map<string, { isSame: boolean; json: string }> {
  const files = new Map(
    Array.from(publishedFiles(paper, catalogue, touched), ({ path, isSame, data }) => [
      path,
      { isSame, json: JSON.stringify(data()) },
    ]),
  )
  const contexts = contextBuilder(catalogue)
  for (const entry of catalogue.entries) {
    const { id } = entry.card
    const json = JSON.stringify(contexts.build(entry, { recommended: [], aliases: {} }))
    files.set(`context ${id}`, { isSame: !touched.context(id), json })
  }
  return files
}

/** How many files are said to be as they were; each of them is checked. */
function checkChange(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>): number {
  const [former, now] = [before, after].map((entries) => buildCatalogue([...entries.values()], []))
  if (former === undefined || now === undefined) return 0
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter(({ before, after }) => before !== after)
  const was = filesOf(former, allTouched)
  const files = filesOf(now, touchedLists({ before: former.entries, changed }, now))
  const same = [...files].filter(([, { isSame }]) => isSame)
  for (const [path, { json }] of same) expect([path, json]).toEqual([path, was.get(path)?.json])
  return same.length
}

test('whatever articles are added, changed, removed and put elsewhere, a list that is said to be untouched says what it said', () => {
  const paperOf = fc.dictionary(fc.constantFrom(...ids), facts, { minKeys: 1, maxKeys: 16 })
  let untouched = 0
  const check = (before: Record<string, Facts>, after: Record<string, Facts>, changed: string[]): void => {
    const old = new Map(Object.entries(before).map(([id, facts]) => [id, entryOf(id, facts)]))
    // Of those that change one may be gone, another new; the others stay as they are.
    const kept = [...old].filter(([id]) => !changed.includes(id))
    const others = changed.flatMap((id) =>
      after[id] === undefined ? [] : [[id, entryOf(id, after[id])] as const],
    )
    untouched += checkChange(old, new Map([...others, ...kept]))
  }
  fc.assert(fc.property(paperOf, paperOf, fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }), check), {
    numRuns: 400,
    seed: 20261129,
  })
  expect(untouched).toBeGreaterThan(4000)
})

test('one more article makes a name too common to relate articles, and one less tells them apart again', () => {
  const facts = { channel: 0, words: 1, people: [{ number: 1, acts: 'speaks' as const }], terms: [] }
  const many = new Map(
    Array.from({ length: 201 }, (_, at) => [`a${at}`, entryOf(`a${at}`, { ...facts, day: at * 3 })]),
  )
  const fewer = new Map([...many].slice(1))
  checkChange(fewer, many)
  checkChange(many, fewer)
  expect(checkChange(many, new Map(many))).toBeGreaterThan(200)
})
