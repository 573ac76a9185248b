import { expect, it } from 'vitest'
import { findPeople } from './findPeople.ts'
import type { NamePrinted } from './people/findMentions.ts'
import { readOutline } from './readOutline.ts'

function outline(...paragraphs: string[]): { who: string; verb: string; text: string; points: string[] }[] {
  const people = findPeople({ headline: [], paragraphs, credits: [] })
  const mentions = paragraphs.map((_, index): NamePrinted[] =>
    people.flatMap(({ name, mentions: all }) =>
      all.filter(({ paragraph }) => paragraph === index).map(({ start, end }) => ({ name, start, end })),
    ),
  )
  return readOutline(paragraphs, mentions).map(({ speakerText, verb, text, points }) => ({
    who: speakerText,
    verb,
    text,
    points: points.map((point) => point.text),
  }))
}

it('a theme has the numbered points that follow it, and no others', () => {
  expect(outline('孙示例强调,抓项目要更紧。一要抓谋划。要把前期做细。二要抓进度,不等不靠。')).toEqual([
    { who: '孙示例', verb: '强调', text: '抓项目要更紧', points: ['一要抓谋划', '二要抓进度'] },
  ])
})

it('without numbers the sentences that begin with 要 are the points', () => {
  expect(
    outline('孙示例要求,守住底线。要守住安全底线,不松劲。我们要努力。全县上下要守住生态底线。')[0]?.points,
  ).toEqual(['要守住安全底线', '全县上下要守住生态底线'])
})

it('what stands between semicolons are points', () => {
  expect(outline('会议指出，当前条件有利：路修通了；水引来了；人回来了。')).toEqual([
    { who: '会议', verb: '指出', text: '当前条件有利', points: ['路修通了', '水引来了', '人回来了'] },
  ])
})

it('他 is who acted last', () => {
  expect(outline('县长孙示例来到村里。他说，路要修到门口。').map(({ who }) => who)).toEqual(['孙示例'])
})

it('a paragraph that goes on with 要 belongs to the speech before it', () => {
  expect(outline('孙示例要求，把事办好办实。', '要真心真意，做好服务。')[0]?.points).toEqual(['要真心真意'])
})

it('a text without reported speech has no outline', () => {
  expect(outline('桥有九个孔。桥头有一棵树，树下有人下棋。')).toEqual([])
})
