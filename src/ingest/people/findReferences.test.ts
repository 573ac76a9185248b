import { expect, test } from 'vitest'
import { byGivenName, bySurname, findGivenNames, findReferences } from './findReferences.ts'

const people = bySurname([
  { name: '关明远', roles: ['县水利局局长'] },
  { name: '周大河', roles: ['副县长'] },
  { name: '周小桥', roles: ['县水利局副局长'] },
  { name: '欧阳春', roles: ['省长'] },
])
const read = (text: string) =>
  findReferences(text, people, []).map(({ name, start, end }) => [text.slice(start, end), name])

test('a surname and a title refer back to the one person whose office the title ends', () => {
  expect(read('关局长说，欧阳省长来过，周县长也来过。')).toEqual([
    ['关局长', '关明远'],
    ['欧阳省长', '欧阳春'],
    ['周县长', '周大河'],
  ])
})

test('a title that nobody of that surname holds, or two hold, refers to nobody', () => {
  const two = bySurname([
    { name: '关明远', roles: ['局长'] },
    { name: '关小满', roles: ['副局长'] },
  ])
  expect(read('关书记和孙局长来了。')).toEqual([])
  expect(findReferences('关局长来了。', two, [])).toEqual([])
})

test('a name printed in full is not read again', () => {
  const text = '关明远局长来了。'
  expect(findReferences(text, people, [{ name: '关明远', start: 0, end: 3 }])).toEqual([])
})

test('a given name that somebody acts under refers back to the full name', () => {
  const given = byGivenName([{ name: '周长河', roles: [] }])
  expect(findGivenNames('大家都熟，长河说，船要勤看。', given, [])).toEqual([
    { name: '周长河', start: 5, end: 7 },
  ])
  expect(findGivenNames('“长河落日”挂在墙上，郑长河说好。', given, [])).toEqual([])
})

test('a given name that two people share is nobody’s', () => {
  expect(
    byGivenName([
      { name: '周长河', roles: [] },
      { name: '郑长河', roles: [] },
    ]).people.size,
  ).toBe(0)
})
