import { expect, test } from 'vitest'
import type { PersonShelf } from './buildCatalogue.ts'
import { buildPerson } from './buildPerson.ts'

/** Somebody named once a day, newest first, each time in another office. */
function named(articles: number): PersonShelf {
  const uses = Array.from({ length: articles }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10)
    const use = { id: 'p', name: '甘竹青', roles: [`第${index}站站长`], acts: [], paragraph: null }
    const card = {
      id: `a${index}`,
      headline: '河上开船',
      breaks: [],
      deck: null,
      summary: '',
      channel: { id: 'river', name: '河边' },
      date,
      printed: null,
      characters: 300,
      minutes: 1,
    }
    return { entry: { moment: date, opening: '', card, people: [use], terms: [] }, use }
  })
  return { card: { id: 'p', name: '甘竹青', role: null, articles, latest: '2026-01-01' }, uses }
}

test('somebody named a few times has every day and every office on the page', () => {
  const { page, parts } = buildPerson(named(9), null)
  expect(page.seen).toMatchObject({ articles: 9, first: '2025-12-24', last: '2026-01-01' })
  expect(page.seen.days).toHaveLength(9)
  expect([page.roles.length, page.moreRoles, page.articles.length]).toEqual([9, 0, 9])
  expect([page.rest, parts]).toEqual([null, []])
})

test('the page of somebody named thousands of times holds no more than one of somebody named hundreds', () => {
  const size = (articles: number) =>
    JSON.stringify({ ...buildPerson(named(articles), null).page, rest: null }).length
  expect(size(5000)).toBeLessThan(1.1 * size(500))
})

test('days and offices that are too many are thinned, from end to end, and what is left out is said', () => {
  const { page } = buildPerson(named(5000), null)
  const { days, first, last, articles } = page.seen
  expect(articles).toBe(5000)
  expect(days.length).toBeGreaterThan(90)
  expect(days.length).toBeLessThanOrEqual(101)
  expect([days[0], days.at(-1)]).toEqual([last, first])
  expect([page.roles[0]?.text, page.roles.length, page.moreRoles]).toEqual(['第0站站长', 40, 4960])
})
