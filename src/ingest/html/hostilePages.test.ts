import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IngestError } from '../ingestError.ts'
import { parseArticle } from '../parseArticle.ts'
import { readHtml } from '../readHtml.ts'

const sentence = '渡口的钟停了三年，今天又响了。'

/** The article's line count, or why there is none. */
function outcome(html: string): number | string {
  return settle(() => readHtml(html).lines.length)
}

function outcomeOf(bytes: Uint8Array): number | string {
  const raw = { fileName: 'x.html', place: 'a/x', bytes, channel: { id: 'a', name: '某县' } }
  return settle(() => parseArticle(raw).characters)
}

/** Anything thrown but an IngestError fails the test. */
function settle(read: () => number): number | string {
  try {
    return read()
  } catch (error) {
    if (error instanceof IngestError) return error.message
    throw error
  }
}

describe('a page that holds no article says what it holds instead', () => {
  it.each([
    ['<title>题</title><body></body>', 'there is no text on this page'],
    [
      '<frameset><frame src=a></frameset>',
      'this page only holds frames: save the frame that has the article',
    ],
    [
      '<body><div id=app></div><script>draw()</script>',
      'this page has no text of its own, a script writes it: save it from a browser that shows it',
    ],
    [
      `<ul>${'<li><a href=x>渡口的钟又响了</a></li>'.repeat(30)}</ul>`,
      'this page is a list of links, not an article',
    ],
  ])('%s', (html, reason) => {
    expect(outcome(html)).toBe(reason)
  })
})

describe('hostile pages are read in time, without overflow', () => {
  const tags = ['b', 'i', 'p', 'div', 'table', 'li', 'a href=x', 'span', 'td', 'font color=red']
  const pages: Record<string, string> = {
    'two megabytes on one line': `<p>${sentence.repeat(45_000)}`,
    'a hundred thousand nested blocks': `${'<div>'.repeat(100_000)}${sentence}${'</div>'.repeat(100_000)}`,
    'ten thousand unclosed tags': `${Array.from({ length: 10_000 }, (_, at) => `<${tags[at % tags.length]}>`).join('')}${sentence}`,
    'unclosed looks that every paragraph would open again': `${Array.from({ length: 5000 }, (_, at) => `<font color=${at}>`).join('')}${'<p>文</p>'.repeat(1000)}`,
    'blocks where only rows may be': `<table>${'<div>文</div>'.repeat(30_000)}`,
    'a tag with a hundred thousand attributes': `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(' ')}>${sentence}`,
    'ten thousand headings of further reading': `<p>${sentence.repeat(20)}${'<p>相关阅读<p>'.repeat(10_000)}`,
    'a title of nothing but marks': `<title>${'-'.repeat(200_000)}</title><p>${sentence}`,
  }

  it.each(Object.keys(pages))('%s', { timeout: 20_000 }, (name) => {
    const before = process.cpuUsage()
    expect(outcome(pages[name] ?? '')).toBeDefined()
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(5)
  })
})

describe('any page gives an article or an IngestError', () => {
  const tag = fc.constantFrom(
    ...'p div br table tr td a h1 ul li script style select svg template form title meta pre nav body html frameset textarea math noscript time'.split(
      ' ',
    ),
  )
  const attribute = fc.constantFrom(
    '',
    ' class="share"',
    ' href=x',
    ' hidden',
    ' itemprop=articleBody',
    ' id="content"',
    " style='display:none'",
  )
  const text = fc.oneof(
    fc.constantFrom(
      sentence,
      '来源：样报 2020-01-02',
      '作者：',
      '相关阅读',
      '责任编辑：林一',
      '　　',
      '&nbsp;',
      '<!--',
      ']]>',
      '_某某网',
    ),
    fc.string({ unit: 'binary' }),
  )
  const piece = fc.oneof(
    fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
    tag.map((name) => `</${name}>`),
    text,
  )

  it('of tags and text in any order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(outcome(pieces.join(''))).toBeDefined()
      }),
      { numRuns: 400 },
    )
  })

  it('of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(outcomeOf(bytes)).toBeDefined()
      }),
      { numRuns: 200 },
    )
  })
})
