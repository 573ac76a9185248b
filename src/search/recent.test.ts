import { expect, test } from 'vitest'
import { Recent } from './recent.ts'

test('what was asked for last stays, the rest goes', () => {
  const recent = new Recent<string, number>(2)
  recent.set('聊城', 1)
  recent.set('高唐', 2)
  expect(recent.get('聊城')).toBe(1)
  recent.set('临清', 3)
  expect(recent.get('高唐')).toBeUndefined()
  expect(recent.get('聊城')).toBe(1)
  expect(recent.get('临清')).toBe(3)
})

test('an entry written again counts once', () => {
  const recent = new Recent<string, number>(2)
  recent.set('聊城', 1)
  recent.set('聊城', 2)
  recent.set('高唐', 3)
  expect(recent.get('聊城')).toBe(2)
  recent.delete('聊城')
  expect(recent.get('聊城')).toBeUndefined()
  expect(recent.get('高唐')).toBe(3)
})
