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

it('what stands between the headline and the day is a deck, and stays out of the body', () => {
  const read = readHtml(
    '<title>渡口的钟又响了_某县网</title><h1>渡口的钟又响了</h1><h2>修了三年零四个月才找到毛病</h2><p>来源：样报 2020-01-02</p><div><p>钟响了，人来了。</p><p>船走了，河静了。</p></div>',
  )
  expect(read.lines.map(({ text, kind }) => [text, kind])).toEqual([
    ['渡口的钟又响了', 'headline'],
    ['修了三年零四个月才找到毛病', 'headline'],
    ['钟响了，人来了。', undefined],
    ['船走了，河静了。', undefined],
  ])
  expect(read.metadata).toMatchObject({ published: '2020-01-02', source: '样报' })
})

it('captions and rows of a table are known by their markup', () => {
  const kinds = readHtml(
    '<h1>渡口的钟又响了</h1><div><p>钟响了，人来了。</p><figure><figcaption>渡口的早晨</figcaption></figure><p>船走了，河静了。</p><table><tr><td>船</td><td>三条</td></tr></table></div>',
  ).lines.map(({ text, kind }) => [text, kind])
  expect(kinds).toContainEqual(['渡口的早晨', 'caption'])
  expect(kinds).toContainEqual(['船 三条', 'text'])
})

it('comments, sharing and further reading are left out, also without a mark in the markup', () => {
  expect(
    lines(
      '<h1>渡口的钟又响了</h1><div class="main"><div>钟响了，人来了，渡口又热闹起来了。</div><div>船走了，河静了，岸上的人慢慢散去。</div><div>分享到：<a href=x>微博</a></div><div>网友评论</div><div>好文章，看完想起了小时候的渡口。</div></div>',
    ),
  ).toEqual(['渡口的钟又响了', '钟响了，人来了，渡口又热闹起来了。', '船走了，河静了，岸上的人慢慢散去。'])
})

it('a form around the whole page is the page, not furniture; navigation in it stays out', () => {
  expect(
    lines(
      '<form id="form1"><div class="menu"><p>本站全新改版，欢迎大家提出意见。</p></div><h1>渡口的钟又响了</h1><div><p>钟响了，人来了，渡口又热闹起来了。</p><p>船走了，河静了，岸上的人慢慢散去。</p></div></form>',
    ),
  ).toEqual(['渡口的钟又响了', '钟响了，人来了，渡口又热闹起来了。', '船走了，河静了，岸上的人慢慢散去。'])
})

it('comments stay out, also where they are longer than the article', () => {
  const comments = '<p>看完想起了小时候的渡口，也想起了那条船，那时候过一次河要等很久。</p>'.repeat(12)
  expect(
    lines(
      `<h1>渡口的钟又响了</h1><div><p>钟响了，人来了，渡口又热闹起来了。</p><p>船走了，河静了，岸上的人慢慢散去。</p></div><div class="comment-list">${comments}</div>`,
    ),
  ).toEqual(['渡口的钟又响了', '钟响了，人来了，渡口又热闹起来了。', '船走了，河静了，岸上的人慢慢散去。'])
})

it.each([
  ['<p>来源：样报　作者：甲某　2020-01-02</p>', '甲某'],
  ['<meta name="author" content="甲某">', '甲某'],
  ['<p class="author">甲某</p>', '甲某'],
  ['<p>责任编辑：甲某</p>', null],
])('who wrote it is read from %s', (said, author) => {
  expect(
    readHtml(`<h1>渡口的钟又响了</h1>${said}<div><p>钟响了，人来了。</p><p>船走了，河静了。</p></div>`)
      .author,
  ).toBe(author)
})

it('a browser that saves a page writes its address at the top', () => {
  const html = '<!DOCTYPE html>\n<!-- saved from url=(0021)https://example.org/a -->\n<p>钟响了，人来了。</p>'
  expect(readHtml(html).metadata.url).toBe('https://example.org/a')
})

it('a page says its charset', () => {
  const head = (text: string): Uint8Array => new TextEncoder().encode(text)
  expect(declaredCharset(head('<meta charset="gb2312">'))).toBe('gb18030')
  expect(declaredCharset(head('<meta http-equiv=x content="text/html; charset=UTF-8">'))).toBe('utf-8')
  expect(declaredCharset(head('<p>'))).toBeNull()
})
