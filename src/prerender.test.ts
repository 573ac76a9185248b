import { expect, test } from 'vitest'
import { buildCatalogue, type Catalogue } from './edition/catalogue/buildCatalogue.ts'
import { listPaths } from './edition/catalogue/listPaths.ts'
import { publishedFiles } from './edition/catalogue/publishedFiles.ts'
import type { Entry } from './edition/catalogue/readEntry.ts'
import { renderPage } from './prerender.tsx'

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

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎'

/** A paper of 180 days with an article each but the first, which has 71; one reporter wrote them all. */
function longPaper(): Catalogue {
  const entries = Array.from({ length: 250 }, (_, index) => {
    const day = Math.max(0, index - 70)
    return entry(index, new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10))
  })
  return buildCatalogue(entries, [])
}

function entry(index: number, date: string): Entry {
  const id = `a${index}`
  const person = (personId: string, name: string) => ({
    id: personId,
    name,
    roles: [],
    acts: ['mentioned' as const],
    paragraph: 'p1',
  })
  const place = { paragraph: 'p1', sentence: '河上开了船。', start: 0, end: 1 }
  const term = (termId: string, text: string) => ({
    id: termId,
    text,
    gloss: null,
    first: 'p1',
    places: [place],
  })
  const surname = surnames.charAt(index % surnames.length)
  return {
    opening: '',
    moment: date,
    card: {
      id,
      headline: '河上开船',
      breaks: [],
      deck: null,
      summary: '河上开了船。',
      channel: { id: 'river', name: '河边' },
      date,
      printed: null,
      characters: 6,
      minutes: 1,
    },
    people: [person('reporter', '甘竹青'), person(`p${index}`, `${surname}${index}`)],
    terms: [term('often', '河上开船'), term(`t${index}`, `${surname}家渡口`)],
  }
}

/** The text of a file as it was published, whatever was not is undefined. */
function published(catalogue: Catalogue): (path: string) => string | undefined {
  const files = new Map(
    Array.from(publishedFiles(paper, catalogue), ({ path, data }) => [path, JSON.stringify(data())]),
  )
  return (path) => files.get(path)
}

/** Rendering is slow outside production. */
const patience = { timeout: 120_000 }

test(
  'every address of a long list is a page of its own, and leads only to others that are',
  patience,
  async () => {
    const catalogue = longPaper()
    const readText = published(catalogue)
    const { own, newest } = listPaths(catalogue)
    const addresses = new Set([...own, ...newest])
    const titles = new Set<string>()
    const long = own.filter((path) => !/^\/(?:p\/p|t\/t|days\/2020-..-.)/u.test(path))
    for (const path of long) {
      const { head, html } = await renderPage(path, readText, '')
      expect(head.canonical).toBe(path)
      titles.add(head.title)
      const elsewhere = linksOf(html).filter((to) => /^\/(?:c|p|t|people|terms|days)(?:\/|$)/u.test(to))
      expect(elsewhere.filter((to) => !addresses.has(to))).toEqual([])
    }
    expect(titles.size).toBe(long.length)
    for (const path of newest) {
      const { head } = await renderPage(path, readText, '')
      expect(head.canonical).toBe(path.slice(0, path.lastIndexOf('/')))
    }
    expect(own).toEqual(
      expect.arrayContaining([
        '/c/river/1',
        '/p/reporter/5',
        '/t/often/5',
        '/days/2020-01-01/1',
        '/days/2020-02',
      ]),
    )
    expect(own.some((path) => path.startsWith('/people/z'))).toBe(true)
    expect(own.some((path) => path.startsWith('/terms/z'))).toBe(true)
  },
)

test('every entry of a long list can be reached by links from where it begins', patience, async () => {
  const catalogue = longPaper()
  const readText = published(catalogue)
  const reached = new Set<string>()
  const waiting = ['/people', '/terms', '/c/river', '/days']
  for (const path of waiting) {
    const { html } = await renderPage(path, readText, '')
    for (const to of linksOf(html)) {
      if (reached.has(to)) continue
      reached.add(to)
      if (/^\/(?:c|people|terms|days\/2020-..$)/u.test(to)) waiting.push(to)
    }
  }
  for (const { card } of catalogue.entries) expect(reached).toContain(`/a/${card.id}`)
  for (const { card } of catalogue.people) expect(reached).toContain(`/p/${card.id}`)
  for (const { card } of catalogue.terms) expect(reached).toContain(`/t/${card.id}`)
  for (const { date } of catalogue.days) expect(reached).toContain(`/days/${date}`)
})

test('an article on top rewrites no full page of its channel, its people or its terms', () => {
  const before = longPaper()
  const entries = [...before.entries, entry(250, '2021-01-01')]
  const after = published(buildCatalogue(entries, []))
  const filled = Array.from(publishedFiles(paper, before), ({ path, data }) => ({
    path,
    data: data(),
  })).filter(({ data }) => 'isNewest' in data && data.isNewest === false)
  expect(filled.length).toBeGreaterThan(15)
  for (const { path, data } of filled) expect(after(path)).toBe(JSON.stringify(data))
})

test('a screen in the frame of its kind is the page that is rendered whole', patience, async () => {
  const readText = published(longPaper())
  const paths = ['/p/p3', '/p/reporter/2', '/t/t7', '/p/p9', '/t/often', '/days/2020-01-09', '/days/2020-02']
  for (const [at, path] of [
    ...paths,
    '/days',
    '/days/2020-01-01',
    '/days/2020-01-01/1',
    '/days/2020-01',
  ].entries()) {
    // Of a base that nothing was rendered for, the first page is whole.
    const whole = await renderPage(path, readText, `/first-${at}`)
    await renderPage('/p/p1', readText, '/later')
    await renderPage('/t/t1', readText, '/later')
    await renderPage('/days/2020-01-05', readText, '/later')
    const framed = await renderPage(path, readText, '/later')
    expect(framed).toEqual({ ...whole, html: whole.html.replaceAll(`/first-${at}/`, '/later/') })
    expect(framed.html).toContain('</footer>')
  }
})

test('addresses that no list has are missing', async () => {
  const readText = published(longPaper())
  for (const path of [
    '/c/river/99',
    '/c/river/0',
    '/people/z/99',
    '/people/zz',
    '/days/2020-01/2',
    '/days/1999-01',
  ])
    await expect(renderPage(path, readText, '')).rejects.toThrow('there is no such file')
})

/** The addresses within the site that a page leads to, without their fragments. */
function linksOf(html: string): string[] {
  const links = Array.from(html.matchAll(/ href="(\/[^"#?]*)/gu), ([, to = '']) => to)
  return [...new Set(links)]
}
