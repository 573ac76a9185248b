import { expect, test } from 'vitest'
import type { Article, Person } from '../../article/article.ts'
import { plainArticle } from '../../article/plainArticle.ts'
import { buildCatalogue } from './buildCatalogue.ts'
import { readEntry } from './readEntry.ts'
import { sameEvent } from './sameEvent.ts'

const meeting =
  '全县渡口安全工作会议在河边镇召开，甘竹青到会并讲了三件事：钟要天天敲，灯要夜夜亮，船要年年修。'
const again = '昨天下午，全县渡口安全工作会议在河边镇召开，甘竹青到会并讲话，沿河七个村的艄公都来了。'
const another = '甘竹青到南山小学看望新来的老师，问他们的被子够不够厚，并在食堂和孩子们一起吃了午饭。'

function person(name: string, acts: Person['acts'] = ['speaks']): Person {
  return { id: `p-${name}`, name, roles: [], acts, mentions: [] }
}

function report(id: string, text: string, given: Partial<Article> = {}): Article {
  return plainArticle(id, {
    headline: { main: '', parts: [] },
    published: '2026-03-02',
    people: [person('甘竹青'), person('吴一苇')],
    texts: [text],
    ...given,
  })
}

/** The ids of the articles about the same event as the first. */
function together(...articles: Article[]): string[] {
  const catalogue = buildCatalogue(articles.map(readEntry), [])
  const first = catalogue.entries.find(({ card }) => card.id === articles[0]?.id)
  return first === undefined ? [] : sameEvent(catalogue)(first).map(({ card }) => card.id)
}

test('two reports of one meeting, of the same day or the next, are about the same event', () => {
  expect(together(report('a', meeting), report('b', again))).toEqual(['b'])
  expect(together(report('a', meeting), report('b', again, { published: '2026-03-03' }))).toEqual(['b'])
})

test('what somebody else did on that day, or the same meeting a week later, is another event', () => {
  expect(together(report('a', meeting), report('b', another))).toEqual([])
  expect(together(report('a', meeting), report('b', again, { published: '2026-03-09' }))).toEqual([])
})

test('one official who receives two guests a day, told in the same words, was at two events', () => {
  const guest = (name: string): Partial<Article> => ({ people: [person('甘竹青'), person(name)] })
  expect(together(report('a', meeting, guest('李一舟')), report('b', again, guest('周渡')))).toEqual([])
})

test('words alone, with nobody and nothing in common but who reported it, make no event', () => {
  const others = { people: [person('李一舟', ['reports'])] }
  expect(together(report('a', meeting, others), report('b', again, others))).toEqual([])
})

test('where the year is not printed the same date tells, and where no date is nothing does', () => {
  const undated = (text: string | null) => ({
    published: null,
    dateline: text === null ? null : { text, place: null, date: null },
  })
  expect(together(report('a', meeting, undated('3月2日')), report('b', again, undated('3月2日')))).toEqual([
    'b',
  ])
  expect(together(report('a', meeting, undated('3月2日')), report('b', again, undated('3月3日')))).toEqual([])
  expect(together(report('a', meeting, undated(null)), report('b', again, undated(null)))).toEqual([])
})
