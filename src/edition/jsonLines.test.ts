import { expect, test } from 'vitest'
import { jsonLines } from './jsonLines.ts'

test('keys and entries of a list are found on their lines, whatever stands in strings', () => {
  const text = [
    '{ "name": "报：{\\"a\\": [1,2]}\\n", "about": ["一", ',
    '  "两"], "channels": [',
    '    { "id": "a" }, { "id":',
    '      "b", "name": null }',
    '  ],',
    '  "offline": false }',
  ].join('\n')
  expect(Object.fromEntries(jsonLines(text))).toEqual({
    '': 1,
    name: 1,
    about: 1,
    'about.0': 1,
    'about.1': 2,
    channels: 2,
    'channels.0': 3,
    'channels.0.id': 3,
    'channels.1': 3,
    'channels.1.id': 3,
    'channels.1.name': 4,
    offline: 6,
  })
})

test('what is no object has one line', () => {
  expect([...jsonLines('\n"报"')]).toEqual([['', 2]])
})
