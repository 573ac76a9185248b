import { expect, it } from 'vitest'
import { findTerms } from './findTerms.ts'

const texts = (...paragraphs: string[]): string[] => findTerms([], paragraphs).map(({ text }) => text)

it('a slogan is short and built like one, named as one, or said again', () => {
  expect(texts('落实“五看五比”，坚持“门前有灯、巷口有人”。')).toEqual(['五看五比', '门前有灯、巷口有人'])
  expect(texts('建立“街道吹哨”机制。')).toEqual(['街道吹哨'])
  expect(texts('都说“慢慢走”。', '“慢慢走”就是这样。')).toEqual(['慢慢走'])
})

it('a quotation, a title, a brand and an abbreviation are none', () => {
  expect(texts('他说“灯亮了，路就好走了”。')).toEqual([])
  expect(texts('某某公司（以下简称“一心一意”）来了。')).toEqual([])
  expect(texts('“三江两岸”公司开工。')).toEqual([])
})

it('the gloss is what the text says right after it', () => {
  expect(findTerms([], ['呈现“三快三慢”的特点,即开工快、投产快、见效快。又一句。'])[0]?.gloss).toBe(
    '开工快、投产快、见效快',
  )
  expect(findTerms([], ['实行“一户一灯”制度。'])[0]?.gloss).toBeNull()
  // A stop of half width ends it as well: npm run fuzz found one that belonged to the gloss.
  expect(findTerms([], ['实行“一户一灯”,即每户点一盏灯.'])[0]?.gloss).toBe('每户点一盏灯')
})

it('a mention is the words without their quotation marks', () => {
  expect(findTerms([], ['实行“一户一灯”制度。'])[0]?.mentions).toEqual([{ paragraph: 0, start: 3, end: 7 }])
})
