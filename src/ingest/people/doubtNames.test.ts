import { expect, test } from 'vitest'
import { withoutDoubtful } from './doubtNames.ts'

/** Names as believed, at all their places in the texts. */
function believed(names: readonly string[], texts: readonly string[], likelihood = 0.9, isRead = false) {
  return names.map((name) => ({
    name,
    likelihood,
    isRead,
    occurrences: texts.flatMap((line, text) => {
      const start = line.indexOf(name)
      return start < 0 ? [] : [{ text, start, end: start + name.length, likelihood, rival: 0 }]
    }),
  }))
}

function kept(names: readonly string[], texts: readonly string[]): string[] {
  return withoutDoubtful(believed(names, texts), texts).map(({ name }) => name)
}

test('a name with the first character of the next word gives way to the name that stands by itself', () => {
  expect(kept(['罗存', '罗存提'], ['罗存提过这件事。', '后来罗存没有再来。'])).toEqual(['罗存'])
})

test('a name of three characters that never stands shorter stays whole', () => {
  expect(kept(['罗存', '罗存礼'], ['罗存礼来了。', '罗存礼走了。'])).toContain('罗存礼')
})

test('the half of a compound surname is no surname', () => {
  expect(kept(['孙无忌', '长孙无忌'], ['画像里有长孙无忌。'])).toEqual(['长孙无忌'])
})

test('states, dynasties and places are no people', () => {
  expect(kept(['魏国', '唐朝', '陈列馆'], ['魏国的兵、唐朝的碑都在陈列馆里。'])).toEqual([])
})

test('what is called a town elsewhere in the article is the town', () => {
  expect(kept(['张岭'], ['张岭从前是码头。', '如今的张岭镇很安静。'])).toEqual([])
})

test('a family, a region and where somebody went are no people', () => {
  expect(kept(['罗家', '鲁西', '阿岭'], ['罗家在鲁西住了三代，后来转到阿岭去了。'])).toEqual([])
  expect(kept(['罗氏宗'], ['罗氏宗祠修好了。'])).toEqual([])
})

test('a title and a by-name in quotation marks are no people', () => {
  expect(kept(['罗传·成公', '罗大炮'], ['《罗传·成公三年》里有。', '大家叫他“罗大炮”。'])).toEqual([])
})

test('somebody who is met, or is head of a county or town, is no place', () => {
  const texts = ['记者见到罗鹏飞。', '罗鹏县长、罗存镇长都来了。']
  expect(kept(['罗鹏飞', '罗存'], texts)).toEqual(['罗鹏飞', '罗存'])
})

test('a name that begins as a famous one is somebody else where the text leaves little doubt', () => {
  const texts = ['县长鲁迅明主持会议。']
  expect(withoutDoubtful(believed(['鲁迅明'], texts, 0.99), texts)).toHaveLength(1)
  expect(withoutDoubtful(believed(['鲁迅来'], ['鲁迅来过。'], 0.6), ['鲁迅来过。'])).toHaveLength(0)
})

test('what begins within an office or a place, or runs into a long word, is no name', () => {
  expect(kept(['席同'], ['国家主席同代表见面。'])).toEqual([])
  expect(kept(['宾马尼拉'], ['他从菲律宾马尼拉来。'])).toEqual([])
  expect(kept(['陈岭进'], ['陈岭进一步说明。'])).toEqual([])
  expect(kept(['罗·霍普大'], ['罗·霍普大学的老师。'])).toEqual([])
})

test('islands, capitals and consulates are no people', () => {
  const texts = ['切特菲群岛下雨。', '州首府纳契克很冷。', '驻埃勒尔总领事说。']
  expect(kept(['切特菲', '纳契克', '埃勒尔'], texts)).toEqual([])
})

test('a word of the dictionary is a name only where the text leaves little doubt; 何某 always', () => {
  const texts = ['孔雀和何某。']
  const names = withoutDoubtful(believed(['孔雀', '何某'], texts, 0.6), texts).map(({ name }) => name)
  expect(names).toEqual(['何某'])
  expect(withoutDoubtful(believed(['孔雀'], ['县长孔雀讲话。'], 0.99), ['县长孔雀讲话。'])).toHaveLength(1)
})

test('a name is spelled in Han or Latin letters, joined by dots or dashes', () => {
  expect(kept(['林长+', '罗德—拉森'], ['林长+检察长。', '罗德—拉森说。'])).toEqual(['罗德—拉森'])
})

test('what ends as a clause does, or is part of a name joined by dots, is no name', () => {
  expect(kept(['汤死', '史书上', '许之'], ['商汤死了。', '史书上没有。', '心已许之。'])).toEqual([])
  const texts = ['陈岭、玉甫江·麦提、哈丹。']
  const [part, whole] = believed(['江·麦提', '玉甫江·麦提'], texts, 0.7)
  const names = [part, whole].flatMap((each, at) =>
    each === undefined ? [] : [{ ...each, isRead: at === 1 }],
  )
  expect(withoutDoubtful(names, texts).map(({ name }) => name)).toEqual(['玉甫江·麦提'])
})

test('what a list that closes with 等三家 lists is no people; who leads firms is', () => {
  expect(kept(['罗飞', '罗荫'], ['带来新茶的有罗飞、罗荫和春岸等三家茶企。'])).toEqual([])
  expect(kept(['罗飞', '罗荫'], ['罗飞、罗荫等三家茶企负责人到会。'])).toEqual(['罗飞', '罗荫'])
  expect(kept(['罗飞', '罗荫'], ['罗飞、罗荫等三名选手到会。'])).toEqual(['罗飞', '罗荫'])
})

test('a plain word is no name even after an office, and an adverb is no surname', () => {
  const texts = ['与各村领导密切交流。']
  expect(withoutDoubtful(believed(['密切'], texts, 0.6, true), texts)).toEqual([])
  expect(kept(['曾长期'], ['罗存曾长期在外。'])).toEqual([])
})

test('a name with a whole word behind it gives way to the name', () => {
  expect(
    withoutDoubtful(believed(['罗杨', '罗杨明显'], ['罗杨明显感觉轻松。'], 0.8), ['罗杨明显感觉轻松。']),
  ).toHaveLength(1)
})
