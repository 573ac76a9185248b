import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayText } from './displayText.ts'
import { fold } from './foldText.ts'

test('half-width points beside Han are shown full-width', () => {
  expect(displayText('12月5日,会议召开;好!行?')).toBe('12月5日，会议召开；好！行？')
  expect(displayText('时间:10:30,地点:东广场')).toBe('时间：10:30，地点：东广场')
})

test('a point after closing quotes or a percentage looks through to its neighbours', () => {
  expect(displayText('落实“七赛七比”,“担当作为”,要求')).toBe('落实“七赛七比”，“担当作为”，要求')
  expect(displayText('增长35%,同比')).toBe('增长35%，同比')
})

test('a full stop after Han ends a sentence at the end of the text or of a quotation, and nowhere else', () => {
  expect(displayText('他说:"山都绿了."')).toBe('他说：“山都绿了。”')
  expect(displayText('会议结束.')).toBe('会议结束。')
  for (const text of ['乔治.布什来访', '第3.5节', '会议结束...', '见www.example.cn', '版本2.'])
    expect(displayText(text)).toBe(text)
})

test('numbers, times, Latin text and addresses are left alone', () => {
  for (const text of ['1,920', '10:30', '3.5', 'He said, (yes) "no"; why? Go!', 'f(x, y): z', 'AI,5G'])
    expect(displayText(text)).toBe(text)
  expect(displayText('共1,920户,比分3:2')).toBe('共1,920户，比分3:2')
  expect(displayText('见http://a.cn:80/b?c=1,2(d)e),网址')).toBe('见http://a.cn:80/b?c=1,2(d)e），网址')
  expect(displayText('官网www.example.cn:8080;电话')).toBe('官网www.example.cn:8080；电话')
})

test('brackets change in pairs, when they enclose or touch Han', () => {
  expect(displayText('本报讯(记者A)')).toBe('本报讯（记者A）')
  expect(displayText('光岳楼(Guangyue Tower)')).toBe('光岳楼（Guangyue Tower）')
  expect(displayText('rank (第一) of all')).toBe('rank （第一） of all')
  expect(displayText('聊城(2018),GDP')).toBe('聊城（2018），GDP')
  expect(displayText('(一)总则 1)要求')).toBe('（一）总则 1）要求')
  expect(displayText('聊城(东昌府）')).toBe('聊城（东昌府）')
})

test('straight quotes open and close, and stay straight when they do not pair', () => {
  expect(displayText('聚焦"营商环境",再提速')).toBe('聚焦“营商环境”，再提速')
  expect(displayText('一块24"的屏幕')).toBe('一块24"的屏幕')
})

/** Text crowded with what the rules look at. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '会',
        '𠮷',
        'a',
        '1',
        ' ',
        ',',
        ':',
        ';',
        '?',
        '!',
        '(',
        ')',
        '"',
        '，',
        '（',
        '）',
        '“',
        '”',
        '。',
        '《',
        '.',
        'http://x.cn',
      ),
    )
    .map((parts) => parts.join('')),
)

test('every unit keeps its place, and what is shown folds like what is stored', () => {
  fc.assert(
    fc.property(text, (raw) => {
      const shown = displayText(raw)
      expect(shown).toHaveLength(raw.length)
      expect(fold(shown)).toBe(fold(raw))
    }),
    { numRuns: 1000 },
  )
})

test('showing what is already shown changes nothing', () => {
  fc.assert(
    fc.property(text, (raw) => {
      expect(displayText(displayText(raw))).toBe(displayText(raw))
    }),
    { numRuns: 2000 },
  )
})

test('a hundred thousand commas take no longer than they should', () => {
  expect(displayText(`会${','.repeat(100_000)}`)).toBe(`会${'，'.repeat(100_000)}`)
})
