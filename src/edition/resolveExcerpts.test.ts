import { expect, it } from 'vitest'
import type { Article } from '../article/article.ts'
import { parseArticle } from '../ingest/parseArticle.ts'
import { resolveExcerpts } from './resolveExcerpts.ts'

function article(place: string, text: string): Article {
  return parseArticle({
    fileName: `${place}.txt`,
    place,
    bytes: new TextEncoder().encode(text),
    channel: { id: 'mouxian', name: '某县' },
  })
}

const bridge = article('bridge', '石桥修好了\n走了三十年的便道，从今天起不用再走了。')
const recommending = article(
  'list',
  '灯会开了\n南街的灯今晚全亮了，来看灯的人很多。\n相关阅读\n石桥修好了\n没有这一篇',
)

it('a title printed without an excerpt leads to the only article with that headline', () => {
  const found = resolveExcerpts([recommending], () => [recommending, bridge])
  expect(found.get(recommending.id)).toEqual([bridge.id, null])
})

it('a headline that two articles have leads nowhere', () => {
  const other = article('other', '石桥修好了\n这一座在城北，另有一篇说它的来历。')
  const found = resolveExcerpts([recommending], () => [recommending, bridge, other])
  expect(found.get(recommending.id)).toEqual([null, null])
})
