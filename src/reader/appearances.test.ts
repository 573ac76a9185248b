import { expect, it } from 'vitest'
import { plainArticle } from '../article/plainArticle.ts'
import { appearances, onlyNamed, paragraphNumber, shownActs } from './appearances.ts'

const person = {
  id: 'p',
  name: '守闸人',
  roles: [],
  acts: [],
  mentions: [
    { paragraph: 'aaaa', start: 0, end: 3 },
    { paragraph: 'bbbb', start: 5, end: 8 },
    { paragraph: 'bbbb', start: 5, end: 8 },
  ],
}
const article = plainArticle('x', {
  headline: { main: '闸口', parts: [] },
  paragraphs: [
    { id: 'aaaa', kind: 'text', text: '守闸人住在岸边上头。', marks: [] },
    { id: 'bbbb', kind: 'text', text: '每天清早,守闸人开门', marks: [] },
  ],
  people: [person],
})

it('says where in the text someone appears, each place once', () => {
  expect(appearances(article, person)).toEqual([0, 75])
})

it('counts paragraphs from one, and knows when one is not there', () => {
  expect(paragraphNumber(article, 'bbbb')).toBe(2)
  expect(paragraphNumber(article, 'zzzz')).toBeNull()
})

it('tells who is only named from who did something or holds an office', () => {
  expect(onlyNamed({ ...person, acts: ['mentioned'] })).toBe(true)
  expect(onlyNamed({ ...person, acts: ['mentioned', 'attends'] })).toBe(false)
  expect(onlyNamed({ ...person, acts: ['mentioned'], roles: ['会长'] })).toBe(false)
})

it('does not say that a speaker attended', () => {
  expect(shownActs(['attends', 'speaks'])).toEqual(['speaks'])
  expect(shownActs(['mentioned'])).toEqual(['mentioned'])
  expect(shownActs(['mentioned', 'attends'])).toEqual(['attends'])
})
