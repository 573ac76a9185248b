import { expect, test } from 'vitest'
import { conflictingOffices } from './conflictingOffices.ts'

function printed(...offices: [office: string, date: string | null][]) {
  return offices.map(([office, date]) => ({ office, date }))
}

test('one office, or several that go together, do not conflict', () => {
  expect(conflictingOffices([])).toBe(false)
  expect(conflictingOffices(printed(['市委书记', '2019-12-06'], ['市委书记', null]))).toBe(false)
  expect(conflictingOffices(printed(['市政协主席', '2019-12-06'], ['市领导', '2019-12-06']))).toBe(false)
})

test('a pupil and a county head of one name may be two people', () => {
  expect(conflictingOffices(printed(['实验小学学生', '2019-12-06'], ['副县长', '2019-11-02']))).toBe(true)
})

test('the head of two counties at once may be two people', () => {
  expect(conflictingOffices(printed(['高唐县委书记', '2019-12-06'], ['茌平县委书记', '2019-12-20']))).toBe(
    true,
  )
  expect(conflictingOffices(printed(['高唐县长', null], ['茌平县长', '2019-12-20']))).toBe(true)
})

test('the head of one county and years later of another is a career', () => {
  expect(conflictingOffices(printed(['高唐县委书记', '2015-12-06'], ['茌平县委书记', '2019-12-20']))).toBe(
    false,
  )
})

test('a county with its prefecture before it is the same county', () => {
  expect(
    conflictingOffices(printed(['聊城市高唐县委书记', '2019-12-06'], ['高唐县委书记', '2019-12-07'])),
  ).toBe(false)
})

test('an office that ends like another walk of life is not mistaken for it', () => {
  expect(conflictingOffices(printed(['学生处处长', '2019-12-06'], ['市委副书记', '2019-12-06']))).toBe(false)
})
