import { expect, test } from 'vitest'
import { headlineSubject } from './headlineSubject.ts'

test('a name before a colon, repeated and told of as a person, is whom the headline announces', () => {
  const text = ['罗存字子礼，小时候放羊。', '罗存后来修桥。', '罗存修的桥还在。']
  expect(headlineSubject('罗存：一个人和一座桥', text)).toBe('罗存')
})

test('a place before a colon is nobody, however often it is named', () => {
  const text = ['高唐出画家。', '高唐的集市很大。', '高唐是书画之乡。']
  expect(headlineSubject('高唐：书画之乡', text)).toBeNull()
})

test('a headline without a colon announces nobody', () => {
  expect(headlineSubject('罗存修桥', ['罗存字子礼，罗存修桥，罗存。'])).toBeNull()
})
