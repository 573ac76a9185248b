import { expect, test } from 'vitest'
import { choices, parseSettings, writeSettings } from './settings.ts'

const usual = parseSettings('')

test('without a choice everything is the first of its kind, and nothing is written down', () => {
  expect(usual).toEqual({
    edition: 'standard',
    script: 'source',
    keys: 'keys-on',
    size: 'size-usual',
    leading: 'leading-usual',
    paragraphs: 'indent',
    face: 'sans',
    theme: 'auto',
  })
  expect(writeSettings(usual)).toBe('')
})

test('every choice is written down in a word of its own and read again', () => {
  for (const [kind, words] of Object.entries(choices)) {
    for (const word of words.slice(1)) {
      const settings = { ...usual, [kind]: word }
      expect(writeSettings(settings)).toBe(word)
      expect(parseSettings(word)).toEqual(settings)
    }
  }
  const all = { ...usual, edition: 'elder', theme: 'contrast', face: 'serif', size: 'size-30' } as const
  expect(parseSettings(writeSettings(all))).toEqual(all)
})

test('words of another version, and of nobody, are passed over', () => {
  expect(parseSettings('size-17 dark ultraviolet')).toEqual({ ...usual, theme: 'dark' })
  expect(parseSettings('{"theme":"dark"}')).toEqual(usual)
})
