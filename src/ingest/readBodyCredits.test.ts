import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article.ts'
import { parseArticle } from './parseArticle.ts'

const parse = (...lines: string[]): Article =>
  parseArticle({
    fileName: 'a.txt',
    place: 'mouxian/a',
    bytes: new TextEncoder().encode(['老渡口通了新船', ...lines].join('\n')),
    channel: { id: 'mouxian', name: '某县' },
  })
const below = '船上的人都说，这下过河方便了，不用再绕到上游的石桥。'

describe('who took a picture is a photographer of the article', () => {
  it.each([
    '图为新船靠岸。 孙试写 摄',
    '图为新船靠岸。（孙试写摄）',
    '图为新船靠岸。（某某社记者 孙试写 摄）',
    '新船靠岸。某某社记者 孙试写 摄',
    '图为新船靠岸 孙试写 摄',
    '新船靠岸。某某社发（孙试写摄）',
    '孙试写 摄',
  ])('%s', (line) => {
    const { byline, paragraphs, people } = parse('本报讯（记者 李拟稿）船通了。', line, below)
    expect(byline).toMatchObject({
      text: '本报讯（记者 李拟稿）',
      reporters: ['李拟稿'],
      photographers: ['孙试写'],
    })
    expect(paragraphs[1]).toMatchObject({ kind: 'caption', text: line })
    expect(people.find(({ name }) => name === '孙试写')?.acts).toEqual(['reports'])
  })

  it('an article with no other byline has that of its picture', () => {
    const { byline, paragraphs } = parse('船通了，两岸的人都来看。', '图为新船靠岸。 孙试写 摄', below)
    expect(byline).toMatchObject({ text: '孙试写 摄', photographers: ['孙试写'] })
    expect(paragraphs[1]).toMatchObject({ kind: 'caption', text: '图为新船靠岸。' })
  })

  it.each(['新船靠岸（2024年10月2日摄）。', '受访者供图', '他爱好书画、篆刻和摄影'])(
    '%s names nobody',
    (line) => {
      const { byline } = parse('本报讯（记者 李拟稿）船通了。', line, below)
      expect(byline?.photographers).toEqual([])
    },
  )
})

describe('a reporter whom a sentence names made the article', () => {
  const opening = '本报讯（记者 李拟稿）船通了。'

  it.each([
    ['记者孙试写从县水利局获悉，票价不变。', ['李拟稿', '孙试写']],
    ['记者孙拟名在渡口看到，船坐满了人。', ['李拟稿', '孙拟名']],
    ['本报记者孙试写、周样本3日来到渡口。', ['李拟稿', '孙试写', '周样本']],
    ['据某某社记者孙试写报道，邻县也通了船。', ['李拟稿']],
    ['记者曾多次来到渡口，都没有等到船。', ['李拟稿']],
    ['船工孙试写告诉记者，票价不变。', ['李拟稿']],
  ])('%s', (line, reporters) => {
    const { byline, people } = parse(opening, line)
    expect(byline?.reporters).toEqual(reporters)
    for (const name of reporters)
      expect(people.find((person) => person.name === name)).toMatchObject({
        roles: ['记者'],
        acts: ['reports'],
      })
  })

  it('without a byline they are people of the article all the same', () => {
    const { byline, people } = parse('近日，记者孙试写从县水利局获悉，票价不变。')
    expect(byline).toBeNull()
    expect(people[0]).toMatchObject({ name: '孙试写', roles: ['记者'], acts: ['reports'] })
  })
})

it('a character outside the first plane is part of a name', () => {
  const { byline, people } = parse('本报讯（记者 孙试\u{20bb7}）船通了。', '孙试\u{20bb7}说，票价不变。')
  expect(byline?.reporters).toEqual(['孙试\u{20bb7}'])
  expect(people.map(({ name }) => name)).toEqual(['孙试\u{20bb7}'])
})
