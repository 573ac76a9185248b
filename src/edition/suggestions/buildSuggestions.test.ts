import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { mintId } from '../../article/mintId.ts'
import { openSuggestions, suggest, typedOf } from '../../search/suggest/openSuggestions.ts'
import { suggestionsPath, type Suggestion } from '../../search/suggest/suggestionFiles.ts'
import { buildSuggestions } from './buildSuggestions.ts'
import { readingsOf } from './readingsOf.ts'

/** People by name; the earlier in the list the more articles. */
function named(...names: string[]): Suggestion[] {
  return names.map((text, at) => ({ kind: 'person', id: `p${at}`, text, articles: names.length - at }))
}

function opened(suggestions: readonly Suggestion[]) {
  const files = new Map<string, Uint8Array>()
  buildSuggestions(suggestions, { write: (path, content) => files.set(path, content) })
  const read: string[] = []
  const open = openSuggestions(async (path) => {
    const file = files.get(path)
    if (file === undefined) throw new Error(`${path}: not there`)
    read.push(path)
    return file
  })
  const ask = async (query: string) => (await suggest(await open, query, 6)).map(({ text }) => text)
  return { ask, read, files }
}

test('a name is suggested by its pinyin in full, its initials, and any mixture', async () => {
  const { ask } = opened(named('孙爱军', '李四光'))
  for (const typed of [
    's',
    'su',
    'sun',
    'suna',
    'sunai',
    'sunaijun',
    'saj',
    'sunaj',
    'saijun',
    '孙ai',
    '孙aj',
    '孙a军',
  ])
    expect([typed, ...(await ask(typed))]).toEqual([typed, '孙爱军'])
  for (const typed of ['sunn', 'jun', 'aijun', 'sajj', 'suaj'])
    expect([typed, ...(await ask(typed))]).toEqual([typed])
})

test('zh, ch and sh are initials as well as their first letters', async () => {
  const { ask } = opened(named('张旋宇', '陈寿春'))
  for (const typed of ['zxy', 'zhxy', 'zhangxy', 'zhxuanyu'])
    expect([typed, ...(await ask(typed))]).toEqual([typed, '张旋宇'])
  for (const typed of ['csc', 'chshch', 'cshouch'])
    expect([typed, ...(await ask(typed))]).toEqual([typed, '陈寿春'])
})

test('every reading of a character counts, that of the surname among them; the usual one comes first', async () => {
  const { ask } = opened(
    named('单田芳', '曾广', '乐毅', '解缙', '仇英', '区寄', '盖叫天', '尉迟恭', '万俟卨', '重耳'),
  )
  for (const typed of ['shantianfang', 'dantf', 'stf', 'chantf'])
    expect([typed, ...(await ask(typed))]).toEqual([typed, '单田芳'])
  for (const [typed, name] of [
    ['zengguang', '曾广'],
    ['cengguang', '曾广'],
    ['leyi', '乐毅'],
    ['yueyi', '乐毅'],
    ['xiejin', '解缙'],
    ['jiejin', '解缙'],
    ['qiuying', '仇英'],
    ['chouying', '仇英'],
    ['ouji', '区寄'],
    ['gejiaotian', '盖叫天'],
    ['yuchigong', '尉迟恭'],
    ['moqixie', '万俟卨'],
    ['chonger', '重耳'],
  ] as const)
    expect(await ask(typed)).toContain(name)
  const two = opened(named('单县', '山东', '但丁'))
  expect(await two.ask('shan')).toEqual(['山东', '单县'])
  expect(await two.ask('dan')).toEqual(['单县', '但丁'])
})

test('ü may be typed as v, as u and as itself, with or without its tone', async () => {
  const { ask } = opened(named('吕才', '绿水青山'))
  for (const typed of ['lv', 'lu', 'lü', 'lǚ', 'lvcai', 'lücái', 'LÜ CAI', "lu'cai"])
    expect(await ask(typed)).toContain('吕才')
})

test('characters find a beginning and an inner part, the beginning first', async () => {
  const { ask } = opened(named('孙爱军', '李爱军', '爱军精武'))
  expect(await ask('孙爱')).toEqual(['孙爱军'])
  expect(await ask('爱军')).toEqual(['爱军精武', '孙爱军', '李爱军'])
  expect(await ask('孫愛軍')).toEqual(['孙爱军'])
  expect(await opened(named('乾隆')).ask('乾隆')).toEqual(['乾隆'])
  expect(await opened(named('乾隆')).ask('qianlong')).toEqual(['乾隆'])
})

test('letters, digits and characters beyond the basic plane are typed as they are', async () => {
  const { ask } = opened(named('G105国道', '𬭚', '王𬭚生'))
  expect(await ask('g105')).toEqual(['G105国道'])
  expect(await ask('g105gd')).toEqual(['G105国道'])
  expect(await ask('𬭚')).toEqual(['𬭚', '王𬭚生'])
  expect(await ask('王𬭚')).toEqual(['王𬭚生'])
})

test('what has more articles comes first, headlines last', async () => {
  const { ask } = opened([
    { kind: 'headline', id: 'a', text: '孙庄麦收', articles: 1 },
    { kind: 'term', id: 't', text: '孙庄模式', articles: 3 },
    { kind: 'person', id: 'p', text: '孙振', articles: 9 },
  ])
  expect(await ask('sz')).toEqual(['孙振', '孙庄模式', '孙庄麦收'])
  expect(await ask('孙庄')).toEqual(['孙庄模式', '孙庄麦收'])
  expect(await ask('庄')).toEqual(['孙庄模式'])
})

test('a query with operators, or of punctuation, suggests nothing', async () => {
  for (const query of [
    '',
    '，',
    'person:孙爱军',
    '孙爱军 -李',
    '孙 date:2019',
    '孙 频道:高唐',
    '孙'.repeat(41),
  ])
    expect([query, typedOf(query)]).toEqual([query, null])
  expect(typedOf('sun ai jun')).toBe('sunaijun')
})

/** Names as a large archive has them: 60 surnames, many of them very common, 90 characters for the rest. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金'
const given =
  '爱安保波成春翠达德东恩芳飞凤福刚贵桂国海翰红洪花华怀辉慧吉佳建江杰洁金锦晶景静军君俊凯兰磊丽利良亮林玲龙梅美敏明娜宁鹏平强青庆秋荣瑞胜淑树涛婷伟文霞翔小晓新秀雪艳阳一义英永勇玉元云泽振志中'

/** 5,400 names, a quarter of them 王, in an order that mixes them. */
function crowd(): string[] {
  const names = Array.from(surnames).flatMap((surname, row) =>
    Array.from({ length: row === 0 ? 1400 : 70 }, (_, at) => {
      const first = given.charAt((at * 31 + row) % given.length)
      return `${surname}${first}${given.charAt((at * 17 + Math.floor(at / given.length)) % given.length)}`
    }),
  )
  return [...new Set(names)].sort((a, b) => (mintId(a, 9) < mintId(b, 9) ? -1 : 1))
}

test(
  'in a crowd a name is found by its whole pinyin or its characters, from one small file',
  { timeout: 30_000 },
  async () => {
    const names = crowd()
    const { ask, read, files } = opened(named(...names))
    expect(files.size).toBeGreaterThan(20)
    for (const content of [...files.values()].filter((_, at) => at % 9 === 0))
      expect(brotliCompressSync(content).length).toBeLessThan(8000)
    for (const name of names.filter((_, at) => at % 499 === 0)) {
      const full = Array.from(name, (character) => readingsOf(character)[0]).join('')
      read.length = 0
      expect(await ask(full)).toContain(name)
      expect(read.filter((path) => path !== suggestionsPath).length).toBeLessThanOrEqual(1)
      expect(await ask(name)).toContain(name)
      expect(await ask(name.slice(1))).not.toEqual([])
    }
    expect(await ask('w')).toHaveLength(6)
  },
)
