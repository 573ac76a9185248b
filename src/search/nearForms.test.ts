import { expect, test } from 'vitest'
import { plainArticle as article } from '../article/plainArticle.ts'
import { buildSuggestions } from '../edition/suggestions/buildSuggestions.ts'
import type { Suggestion } from './suggest/suggestionFiles.ts'
import { nearForms } from './nearForms.ts'
import { openIndex } from './openIndex.ts'
import { openSuggestions } from './suggest/openSuggestions.ts'
import { filesOf, read } from './testIndex.ts'

const texts = [
  '孙爱军在会上说,要抓好双招双引。',
  '孙爱军又到村里去。',
  '营商环境是“一把手”工程,农村饮水安全要记在心上。',
  '春节前清欠到位,G105国道通车。',
]
const articles = texts.map((text, at) => article(`a${at}`, { texts: [text] }))
const people: Suggestion[] = [
  { kind: 'person', id: 'p', text: '孙爱军', articles: 2 },
  { kind: 'person', id: 'q', text: '不在文里', articles: 2 },
]

async function near(query: string, suggested: readonly Suggestion[] = people) {
  const files = await filesOf(articles)
  buildSuggestions(suggested, { write: (path, content) => files.set(path, content) })
  const requests = new Set<string>()
  const bytes = async (path: string) => {
    requests.add(path)
    return read(files, path)
  }
  const [index, suggestions] = await Promise.all([openIndex(bytes), openSuggestions(bytes)])
  const forms = await nearForms(query, { index, suggestions, signal: new AbortController().signal })
  return forms.map(({ text, articles }) => `${text} ${articles}`)
}

test('a name with one wrong, missing, added or swapped character is found among the people', async () => {
  for (const query of ['孙艾军', '孙爱国军', '孙军', '爱孙军', '李爱军', '孙爱民'])
    expect(await near(query)).toContain('孙爱军 2')
})

test('any words of the texts are found by the index alone', async () => {
  for (const [query, form] of [
    ['双找双引', '双招双引'],
    ['双招引', '双招双引'],
    ['双招双双引', '双招双引'],
    ['招双双引', '双招双引'],
    ['营商坏境', '营商环境'],
    ['农村引水安全', '农村饮水安全'],
    ['欠清', '清欠'],
    ['g15国道', 'g105国道'],
  ] as const)
    expect(await near(query, [])).toContain(`${form} 1`)
})

test('what is only suggested and stands in no text is not offered', async () => {
  expect(await near('不在文理')).toEqual([])
})

test('short pinyin, filters and several words have no near forms', async () => {
  for (const query of ['saj', '孙艾军 环境', 'person:孙艾军', '-孙艾军', '孙'])
    expect(await near(query)).toEqual([])
})
