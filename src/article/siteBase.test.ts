import { afterEach, expect, test } from 'vitest'
import { atBase, setSiteBase, withinSite } from './siteBase.ts'

afterEach(() => setSiteBase(''))

test('at the root of a host a path is its own address', () => {
  expect(atBase('/a/x?p=k7m2#k7m2')).toBe('/a/x?p=k7m2#k7m2')
  expect([withinSite('/a/x'), withinSite('/')]).toEqual(['/a/x', '/'])
})

test('in a folder every address has the folder before it, and others on the host are not the site’s', () => {
  setSiteBase('/news')
  expect(atBase('/a/x')).toBe('/news/a/x')
  expect(['/news', '/news/', '/news/a/x', '/newsstand', '/a/x', '/'].map(withinSite)).toEqual([
    '/',
    '/',
    '/a/x',
    null,
    null,
    null,
  ])
})
