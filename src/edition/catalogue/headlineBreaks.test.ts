import { expect, test } from 'vitest'
import { headlineBreaks } from './headlineBreaks.ts'

/** The headline with a bar at each break. */
function cut(headline: string, names: string[] = []): string {
  const breaks = new Set(headlineBreaks(headline, names))
  return Array.from(headline, (character, at) => (breaks.has(at) ? `|${character}` : character)).join('')
}

test('a headline breaks between words', () => {
  expect(cut('全市新旧动能转换重点项目现场观摩总结会议召开')).toBe(
    '全市|新旧|动能|转换|重点|项目|现场观摩总结|会议|召开',
  )
})

test('what a 的 belongs to stands on one line with it, and what follows may stand on the next', () => {
  expect(cut('十五个字里的东昌府')).toBe('十五个字里的|东昌府')
})

test('a name is never parted', () => {
  for (const name of ['孙爱军', '欧阳海棠', '高市早苗']) {
    expect(cut(`${name}到高唐县调研`, [name])).toMatch(new RegExp(`^${name}`, 'u'))
  }
})

test('a short quotation stays whole with its marks, a long one may break between its words', () => {
  expect(cut('认真落实“七赛七比”要求')).toContain('|“七赛七比”|')
  const long = cut('学习《关于加快提升基层医疗卫生服务能力的若干意见》')
  expect(long.slice(long.indexOf('《') + 1)).toContain('|')
})

test('no line begins with closing punctuation or ends with an opening mark', () => {
  const headline = '老百姓盼的,就是我们要干的(锲而不舍)——“光影”中的文物;活了!过来'
  for (const at of headlineBreaks(headline, [])) {
    expect(headline.charAt(at)).not.toMatch(/[,;!)）”’—]/u)
    expect(headline.charAt(at - 1)).not.toMatch(/[(（“‘]/u)
  }
})

test('a number stays with its measure word', () => {
  expect(cut('事故致2死2伤 过火面积约1200平方米')).toBe('事故|致2死2伤 |过火面积|约1200平方米')
})

test('offsets are UTF-16 units and never inside a character of two', () => {
  const headline = '𠮷野家在高唐开业'
  expect(headlineBreaks(headline, [])).not.toContain(1)
})

test('an empty headline has no breaks', () => {
  expect(headlineBreaks('', [])).toEqual([])
})
