import { expect, it } from 'vitest'
import { isoDate, readDateline } from './readDateline.ts'

it('the day is as printed, and has no year that is not printed', () => {
  expect(readDateline('12月5日,全市会议召开。')).toEqual({ text: '12月5日', place: null, date: null })
  expect(readDateline('当地时间9日，会开了。')?.text).toBe('9日')
})

it('a stated year makes a date, in any digits', () => {
  expect(isoDate('2019年12月5日')).toBe('2019-12-05')
  expect(isoDate('一九九八年一月十七日')).toBe('1998-01-17')
  expect(isoDate('２０２１年１０月３日')).toBe('2021-10-03')
  expect(isoDate('2019年2月30日')).toBeNull()
})

it('a deadline, a later sentence and a weekday of another country are no dateline', () => {
  expect(readDateline('各乡镇要在3月15日前上报。')).toBeNull()
  expect(readDateline('会开了。12月5日又开一次。')).toBeNull()
})

it('days from one to another stand as printed', () => {
  expect(readDateline('4月8日至9日，调研组来了。')).toEqual({ text: '4月8日至9日', place: null, date: null })
  expect(readDateline('展览4月8日至9日举行。')).toBeNull()
})
