import { expect, it } from 'vitest'
import { declaredCharset } from './html/decodePage.ts'
import { readHtml } from './readHtml.ts'

const lines = (html: string): string[] => readHtml(html).lines.map(({ text }) => text)

it('the article is found among navigation, and only its text is kept', () => {
  expect(
    lines(
      '<title>渡口的钟_某某网</title><nav>首页 频道</nav><div><h1>渡口的钟</h1><div><p>钟<b>响</b>了，人来了。</p><script>bad()</script><p>船走了，河静了。</p></div></div><footer>版权所有</footer>',
    ),
  ).toEqual(['渡口的钟', '钟响了，人来了。', '船走了，河静了。'])
})

it('text broken by <br> has a line each', () => {
  expect(lines('<h1>题目在此</h1><div>第一行，字多一些。<br><br>　　第二行。</div>')).toEqual([
    '题目在此',
    '第一行，字多一些。',
    '第二行。',
  ])
})

it('date, outlet and address come from what the page says of itself', () => {
  const html =
    '<head><link rel="canonical" href="https://example.org/a"><script type="application/ld+json">{"@graph":[{"headline":"题","datePublished":"2023-05-06T08:00:00+08:00","publisher":{"name":"某报"}}]}</script></head><p>文</p>'
  expect(readHtml(html).metadata).toEqual({
    published: '2023-05-06',
    source: '某报',
    url: 'https://example.org/a',
    channel: null,
  })
})

it('broken JSON-LD, a javascript address and an impossible date are passed over', () => {
  const html =
    '<meta property="og:url" content="javascript:x"><meta name="publishdate" content="2023-13-40"><script type="application/ld+json">{"head</script><p>文</p>'
  expect(readHtml(html).metadata).toEqual({ published: null, source: null, url: null, channel: null })
})

it('a page says its charset', () => {
  const head = (text: string): Uint8Array => new TextEncoder().encode(text)
  expect(declaredCharset(head('<meta charset="gb2312">'))).toBe('gb18030')
  expect(declaredCharset(head('<meta http-equiv=x content="text/html; charset=UTF-8">'))).toBe('utf-8')
  expect(declaredCharset(head('<p>'))).toBeNull()
})
