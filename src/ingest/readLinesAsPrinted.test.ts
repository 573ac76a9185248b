import { expect, it } from 'vitest'
import { parseArticle } from './parseArticle.ts'

it('traditional text is read as simplified text is, and told as it is printed', () => {
  const { headline, byline, people, outline, tasks, tail } = parseArticle({
    fileName: 'a.txt',
    place: 'mouxian/a',
    bytes: new TextEncoder().encode(
      [
        '全縣秋糧收購會議召開 溫試寫講話',
        '本報訊（記者 孫擬稿）縣委書記溫試寫出席會議並講話。',
        '溫試寫強調，各鄉鎮要在11月底前把糧食收完。',
        '責任編輯：某某',
      ].join('\n'),
    ),
    channel: { id: 'mouxian', name: '某县' },
  })
  expect(headline.parts).toMatchObject([{ kind: 'leaders', text: '溫試寫講話' }])
  expect(byline).toMatchObject({ text: '本報訊（記者 孫擬稿）', reporters: ['孫擬稿'] })
  expect(people.map(({ name, roles }) => [name, roles])).toEqual([
    ['溫試寫', ['縣委書記']],
    ['孫擬稿', ['記者']],
  ])
  expect(outline).toMatchObject([{ verb: '強調', text: '各鄉鎮要在11月底前把糧食收完' }])
  expect(tasks).toMatchObject([{ deadline: '11月底前', who: '各鄉鎮' }])
  expect(tail).toEqual(['責任編輯：某某'])
})
