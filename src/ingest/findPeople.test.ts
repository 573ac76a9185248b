import { describe, expect, it } from 'vitest'
import { findPeople, type FoundPerson } from './findPeople.ts'

const people = (...paragraphs: string[]): FoundPerson[] =>
  findPeople({ headline: [], paragraphs, credits: [] }).people
const names = (...paragraphs: string[]): string[] => people(...paragraphs).map(({ name }) => name)
const roles = (paragraph: string): Record<string, string[]> =>
  Object.fromEntries(people(paragraph).map((person) => [person.name, person.roles]))
const acts = (paragraph: string): Record<string, string[]> =>
  Object.fromEntries(people(paragraph).map((person) => [person.name, person.acts]))

describe('who is a person', () => {
  it.each([
    ['市委书记孙示例出席会议。', ['孙示例']],
    ['区委书记张柱出席。', ['张柱']],
    ['县长诸葛文远、副县长欧阳样本参加。', ['诸葛文远', '欧阳样本']],
    ['某国总统阿尔瓦多·贝尔尼发来贺信，贝尔尼说好。', ['阿尔瓦多·贝尔尼']],
    ['某省省长施塔尔31日表示，路通了。', ['施塔尔']],
    ['学习孙拟名同志的事迹。', ['孙拟名']],
    ['周拟名在讲话中说，路通了。', ['周拟名']],
    ['孙拟名、周样本、吴示例等参加会议。', ['孙拟名', '周样本', '吴示例']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it.each([
    '双拥工作、文明创建和张家口的经验。',
    '党中央强调，要抓好安全生产。',
    '白求恩国际和平医院派出医疗队。',
    '有关负责同志说，主管部门领导高度重视。',
    '某国防部部长办公室、乌克兰总统府、古巴主席团。',
    '书记高度重视，市长方面没有回应。',
  ])('%s names nobody', (text) => {
    expect(names(text)).toEqual([])
  })
})

it('a name believed once is found everywhere', () => {
  expect(people('市长孙拟名来了。', '大家围着孙拟名问长问短。')[0]?.mentions).toEqual([
    { paragraph: 0, start: 2, end: 5 },
    { paragraph: 1, start: 4, end: 7 },
  ])
})

it('leaders run together are told apart by the body', () => {
  const { people: found } = findPeople({
    headline: ['大会召开', '张样李虚构出席'],
    paragraphs: ['市长张样、副市长李虚构出席。'],
    credits: [],
  })
  expect(found.map(({ name, parts }) => [name, parts])).toEqual([
    ['张样', [1]],
    ['李虚构', [1]],
  ])
})

describe('offices are verbatim, one a post', () => {
  it.each([
    ['市委书记、防汛指挥部总指挥部主任孙拟名主持会议。', { 孙拟名: ['市委书记', '防汛指挥部总指挥部主任'] }],
    ['国务委员兼某部部长孙拟名出席。', { 孙拟名: ['国务委员', '某部部长'] }],
    [
      '市委常委孙拟名、周样本、吴示例参加。',
      { 孙拟名: ['市委常委'], 周样本: ['市委常委'], 吴示例: ['市委常委'] },
    ],
    [
      '县委书记孙拟名、县长周样本等县领导出席。',
      { 孙拟名: ['县委书记', '县领导'], 周样本: ['县长', '县领导'] },
    ],
    ['据原县水利局局长孙拟名介绍，水来了。', { 孙拟名: ['原县水利局局长'] }],
    ['孙拟名任某市市委委员、常委、书记。', { 孙拟名: ['某市市委委员', '常委', '书记'] }],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected)
  })
})

describe('what people do', () => {
  it.each([
    [
      '县委书记孙拟名出席会议并讲话，县长周样本主持会议。',
      { 孙拟名: ['attends', 'speaks'], 周样本: ['chairs'] },
    ],
    [
      '市政协主席孙拟名，市委常委周样本、吴立成，区委书记郑晓云参加调研。',
      { 孙拟名: ['attends'], 周样本: ['attends'], 吴立成: ['attends'], 郑晓云: ['attends'] },
    ],
    ['受县委书记孙拟名委托，县长周样本主持会议。', { 孙拟名: ['mentioned'], 周样本: ['chairs'] }],
    ['学习贯彻孙拟名同志重要讲话精神。', { 孙拟名: ['mentioned'] }],
  ])('%s', (text, expected) => {
    expect(acts(text)).toEqual(expected)
  })
})
