import { expect, it } from 'vitest'
import { findPeople } from './findPeople.ts'
import type { NamePrinted } from './people/findMentions.ts'
import { readOutline } from './readOutline.ts'

function outline(...paragraphs: string[]): { who: string; verb: string; text: string; points: string[] }[] {
  const { people } = findPeople({ headline: [], paragraphs, credits: [] })
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

const speakers = (...paragraphs: string[]): string[] => outline(...paragraphs).map(({ who }) => who)

it('他 is who opened the sentence before, or who is speaking', () => {
  expect(speakers('县长孙示例来到村里。他说，路要修到门口。')).toEqual(['孙示例'])
  expect(speakers('县长孙示例指出，路要修好。灯也要亮。他强调，水要通到门口。')).toEqual(['孙示例', '孙示例'])
  expect(speakers('县长孙示例指出，路要修好。', '他强调，水要通到每一户。')).toEqual(['孙示例', '孙示例'])
})

it('他 is nobody when somebody else may be meant', () => {
  expect(speakers('县长孙示例来到村里。一位老人迎上来。他说，路要修到门口。')).toEqual(['他'])
  expect(speakers('县长孙示例见到局长李示例、科长王试写。他说，路要修到门口。')).toEqual(['他'])
  expect(speakers('县长孙示例指出，路要修好。', '会议要求，路要修好。他说，水要通到门口。')[2]).toEqual('他')
})

it('听说 and 他常说 report no speech', () => {
  expect(speakers('县长孙示例听说，路修到了门口。他常说，路是一面镜子。')).toEqual([])
})

it('the answers of an interview are somebody’s only if it says whom it asks', () => {
  expect(speakers('问：水够用吗？', '答：够用，沿河的村都能浇上头遍。')).toEqual([])
})

it('a paragraph that goes on with 要 belongs to the speech before it', () => {
  expect(outline('孙示例要求，把事办好办实。', '要真心真意，做好服务。')[0]?.points).toEqual(['要真心真意'])
})

it('a text without reported speech has no outline', () => {
  expect(outline('桥有九个孔。桥头有一棵树，树下有人下棋。')).toEqual([])
})

it.each([
  '孙示例强调，抓好两件事。第一，要抓谋划。第二，要抓进度，不等不靠。',
  '孙示例强调，抓好两件事：首先，要抓谋划；其次，要抓进度。',
  '孙示例强调，抓好两件事，一是抓谋划，把前期做细；二是抓进度。',
  '孙示例强调，抓好两件事。(一)抓谋划。(二)抓进度。',
  '孙示例强调，抓好两件事。1.抓谋划。2.抓进度。',
])('%s has a theme and two points', (text) => {
  expect(outline(text).map(({ text: theme, points }) => [theme, points.length])).toEqual([['抓好两件事', 2]])
})

it('numbered points may stand in paragraphs of their own, up to the next thing told', () => {
  expect(
    outline('孙示例强调，要把水管好。', '一要抓谋划。把前期做细。', '二要抓进度。', '会上，大家谈了看法。')[0]
      ?.points,
  ).toEqual(['一要抓谋划', '二要抓进度'])
})

it('a meeting speaks, also when it heard somebody before, and last', () => {
  expect(speakers('会议传达了孙示例书记的讲话，强调，路要修到门口。会议最后指出，灯要装到桥头。')).toEqual([
    '会议',
    '会议',
  ])
})
