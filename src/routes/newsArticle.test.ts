import { expect, test } from 'vitest'
import { plainArticle } from '../article/plainArticle.ts'
import { newsArticle } from './newsArticle.ts'

const person = { id: 'pxxxxxx', mentions: [] }

test('people are told of with their offices as printed, but not those who only report', () => {
  const article = plainArticle('xxxxxxx', {
    people: [
      { ...person, name: '甲某', roles: ['县委书记', '县长'], acts: ['speaks'] },
      { ...person, name: '乙某', roles: [], acts: ['mentioned'] },
      { ...person, name: '丙某', roles: ['记者'], acts: ['reports'] },
    ],
  })
  expect(newsArticle(article)['mentions']).toEqual([
    { '@type': 'Person', name: '甲某', jobTitle: ['县委书记', '县长'] },
    { '@type': 'Person', name: '乙某' },
  ])
})

test('what is not known is left out', () => {
  const keys = Object.keys(newsArticle(plainArticle('xxxxxxx')))
  for (const absent of ['datePublished', 'author', 'publisher', 'mentions'])
    expect(keys).not.toContain(absent)
})
