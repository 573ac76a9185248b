import { expect, test } from 'vitest'
import type { Act } from '../../article/article.ts'
import { buildCatalogue } from './buildCatalogue.ts'
import { buildFront } from './buildFront.ts'
import type { Entry } from './readEntry.ts'

test('the people of the latest month are enough where there are eight', () => {
  const front = frontOf([article('2025-06-02', '甲乙丙丁戊己庚辛'), article('2025-05-20', '壬癸')])
  expect(front).toBe('甲乙丙丁戊己庚辛')
})

test('a month with few people is widened by the one before it, and by no more than it takes', () => {
  const front = frontOf([
    article('2025-06-02', '甲乙丙'),
    article('2025-05-20', '丁戊己庚辛'),
    article('2025-04-11', '壬癸'),
  ])
  expect(front).toBe('甲乙丙丁戊己庚辛')
})

test('months without an article and months without a name are passed over', () => {
  const front = frontOf([
    article('2025-06-02', '甲'),
    article('2025-05-20', ''),
    article('2024-11-11', '乙丙丁戊己庚辛壬'),
    article('2024-10-01', '癸'),
  ])
  expect(front).toBe('甲乙丙丁戊己庚辛壬')
})

test('whoever is named most often within those months comes first', () => {
  const front = frontOf([
    article('2025-06-12', '甲乙'),
    article('2025-06-02', '乙'),
    article('2025-05-20', '丙丁'),
    article('2025-05-02', '丁'),
    article('2025-05-01', '丁'),
  ])
  expect(front.slice(0, 2)).toBe('丁乙')
})

test('no more than twelve people are shown, and reporters are not among them', () => {
  const front = frontOf([
    article('2025-06-02', '甲乙丙丁戊己庚辛壬癸子丑寅卯'),
    article('2025-06-01', '辰巳', ['reports']),
  ])
  expect(front).toBe('甲乙丙丁戊己庚辛壬癸子丑')
})

test('a paper with few people shows them all, those of undated articles too', () => {
  expect(
    frontOf([article(null, '丙'), article('2023-06-02', '甲'), article('2025-06-02', '乙')]),
  ).toHaveLength(3)
})

test('the terms are those of the latest month alone', () => {
  const entries = [
    { ...article('2025-06-02', ''), terms: [term('一网通办')] },
    { ...article('2025-05-02', ''), terms: [term('双招双引')] },
  ]
  const { terms, month } = buildFront(buildCatalogue(entries, []))
  expect(terms.map(({ text }) => text)).toEqual(['一网通办'])
  expect(month).toBe('2025-06')
})

test('an empty archive has a front page with nothing on it', () => {
  expect(buildFront(buildCatalogue([], []))).toEqual({
    lead: null,
    latest: [],
    sections: [],
    people: [],
    terms: [],
    month: null,
    holdings: { articles: 0, people: 0, terms: 0, first: null, last: null },
  })
})

/** The names on the front page, in its order. */
function frontOf(entries: readonly Entry[]): string {
  return buildFront(buildCatalogue(entries, []))
    .people.map(({ name }) => name)
    .join('')
}

/** An article of a day that names people, one character each. */
function article(date: string | null, names: string, acts: Act[] = ['mentioned']): Entry {
  return {
    opening: '',
    moment: date,
    card: {
      id: `a${date}${names}`,
      headline: '河边的集',
      breaks: [],
      deck: null,
      summary: '',
      channel: { id: 'river', name: '河边' },
      date,
      printed: null,
      characters: 300,
      minutes: 1,
    },
    // Ids that sort as the names stand.
    people: Array.from(names, (name) => ({
      id: `${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'.indexOf(name) + 100}`,
      name,
      roles: [],
      acts,
      paragraph: null,
    })),
    terms: [],
  }
}

function term(text: string): Entry['terms'][number] {
  return { id: text, text, gloss: null, first: null, places: [] }
}
