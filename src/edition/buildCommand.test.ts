import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Article } from '../article/article.ts'
import { AboutPage, ArticleContext, FrontPage, Site, Wordings } from '../article/edition.ts'
import { articleId } from '../article/mintId.ts'
import { readLedger } from '../ledger/ledgerText.ts'
import { projectDir } from './defaults.ts'
import { build, report, snapshot, temporaryFolder, writeFiles } from './testArchive.ts'

/** The first build of a fresh checkout also builds the app. */
const patience = 180_000

function read<Schema extends v.GenericSchema>(schema: Schema, ...path: string[]): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(join(...path), 'utf8')))
}

function articleAt(out: string, place: string): Article {
  return read(Article, out, 'data/articles', `${articleId(place)}.json`)
}

/** 「南河滩」 and a line of text in GBK, which no UTF-8 reader accepts. */
const gbk = Buffer.from('c4cfbad3ccb20ab4e5d6d0d0c2bfaad2bbbcd2cae9c6cca1a30a', 'hex')

test('bad files are named and all others are built', { timeout: patience }, async () => {
  const folder = join(temporaryFolder(), '南河滩晚报')
  writeFiles(folder, {
    '镇上/good.txt': report,
    '镇上/empty.txt': '',
    '镇上/twice.txt': report,
    '镇上/twice.html': `<title>两次</title><p>${report}</p>`,
    '镇上/binary.txt': Buffer.from([0, 1, 2, 255, 0, 0, 254, 7]),
    '镇上/broken.md': `---\npublished: sometime\n---\n${report}`,
    '村里/gbk.txt': gbk,
  })
  const { code, stderr, out } = await build(folder, join(folder, '..', 'dist'))
  expect(code).toBe(1)
  expect(stderr).toMatch(/^镇上\/empty\.txt(?::1)?: /mu)
  expect(stderr).toMatch(/^镇上\/binary\.txt.*: /mu)
  expect(stderr).toMatch(/^镇上\/broken\.md:2: /mu)
  expect(stderr).toMatch(/^镇上\/twice\.txt: .*镇上\/twice\.html/mu)
  expect(stderr).toMatch(
    /^7 files, 3 articles \(3 read\), \d+ pages \(\d+ rendered\), [\d.]+ MB, 4 errors, [\d.]+ s \(\w+ [\d.]+ s\) -> /mu,
  )

  expect(read(Site, out, 'data/site.json').name).toBe('南河滩晚报')
  const { channels } = read(AboutPage, out, 'data/about.json')
  expect(channels.map(({ name, articles }) => [name, articles])).toEqual([
    ['村里', 1],
    ['镇上', 2],
  ])
  expect(articleAt(out, '村里/gbk').headline.main).toBe('南河滩')
  expect(articleAt(out, '镇上/good').byline?.reporters).toEqual(['王小满'])
})

test('a built site holds what readers, hosts and crawlers ask for', { timeout: patience }, async () => {
  const folder = join(temporaryFolder(), 'paper')
  writeFiles(folder, { 'gaotang/a.txt': `---\npublished: 2026-03-06\n---\n${report}` })
  const base = 'https://paper.example'
  const { code, stderr, out } = await build(folder, join(folder, '..', 'dist'), '--base-url', base)
  expect([code, stderr.split('\n').length]).toEqual([0, 2])
  const id = articleId('gaotang/a')
  const page = readFileSync(join(out, 'a', id, 'index.html'), 'utf8')
  expect(page).toContain('南河滩文化大院开门迎客')
  expect(page).toContain(`<link rel="canonical" href="${base}/a/${id}">`)
  for (const path of [
    'index.html',
    '404.html',
    'people/index.html',
    'days/2026-03-06/index.html',
    '.nojekyll',
  ]) {
    expect([path, existsSync(join(out, path))]).toEqual([path, true])
  }
  expect(existsSync(join(out, 'a', id, 'index.html.br'))).toBe(true)
  expect(page).toContain('<style>')
  // Little to say: the style comes by a link, and the page in one flight as it is.
  const day = readFileSync(join(out, 'days/2026-03-06/index.html'), 'utf8')
  const [, style = ''] = /<link rel="stylesheet" href="\/([^"]+)">/u.exec(day) ?? []
  expect(page).toContain(readFileSync(join(out, style), 'utf8').trim())
  expect([day.includes('<style>'), existsSync(join(out, 'days/2026-03-06/index.html.br'))]).toEqual([
    false,
    false,
  ])
  expect(readFileSync(join(out, '_headers'), 'utf8')).toContain("default-src 'none'")
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain(`<loc>${base}/a/${id}</loc>`)
  expect(readFileSync(join(out, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${base}/sitemap.xml`)
  expect(readFileSync(join(out, 'feed.xml'), 'utf8')).toContain(`href="${base}/a/${id}"`)
  const feed: unknown = JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8'))
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: `${base}/feed.json`,
    items: [
      { id: `${base}/a/${id}`, title: '南河滩文化大院开门迎客', date_published: '2026-03-06T00:00:00+08:00' },
    ],
  })
  expect(existsSync(join(out, 'feeds/gaotang.json'))).toBe(true)
  expect(readFileSync(join(out, 'urls.txt'), 'utf8').split('\n')).toContain(`${base}/a/${id}`)
  expect(page).toContain(`href="${base}/opensearch.xml"`)
  expect(readFileSync(join(out, 'opensearch.xml'), 'utf8')).toContain(
    `template="${base}/search?q={searchTerms}"`,
  )
  expect(readFileSync(join(out, 'schema/article-1.json'), 'utf8')).toContain('"guli/article@1"')
  expect(read(FrontPage, out, 'data/front.json').lead?.id).toBe(id)
})

test(
  'an unchanged archive is rebuilt byte for byte, an edited one keeps its links',
  { timeout: patience },
  async () => {
    const folder = join(temporaryFolder(), 'paper')
    writeFiles(folder, { 'gaotang/a.txt': report, 'gaotang/b.txt': `另一篇\n${report}` })
    const { out } = await build(folder, join(folder, '..', 'dist'))
    const site = snapshot(out)
    const ledgers = snapshot(join(folder, 'ledger'))
    await build(folder, out)
    expect(snapshot(out)).toEqual(site)
    expect(snapshot(join(folder, 'ledger'))).toEqual(ledgers)

    const before = articleAt(out, 'gaotang/a').paragraphs.map(({ id }) => id)
    const edited = report.replace('二十多位', '三十多位').split('\n').toSpliced(2, 1).join('\n')
    writeFiles(folder, { 'gaotang/a.txt': edited })
    await build(folder, out)
    const after = articleAt(out, 'gaotang/a').paragraphs.map(({ id }) => id)
    expect(after).toEqual([before[0], before[2]])
    const id = articleId('gaotang/a')
    const { entries } = readLedger(readFileSync(join(folder, 'ledger', `${id}.jsonl`), 'utf8'))
    const fates = entries.flatMap((entry) => ('fate' in entry ? [[entry.id, entry.fate]] : []))
    expect(new Map(fates.map(([of, fate]) => [of, fate]))).toEqual(
      new Map([
        [before[1], 'removed'],
        [before[2], 'edited'],
      ]),
    )
    const { aliases } = read(ArticleContext, out, 'data/context', `${id}.json`)
    expect(new Set(Object.keys(aliases))).toEqual(new Set([before[1], before[2]]))
    expect(aliases[before[1] ?? '']).toEqual({ fate: 'removed', to: [], near: before[0] })

    const former = read(Wordings, out, 'data/wordings', `${id}.json`)
    const said = (text: string) => report.split('\n').find((line) => line.includes(text)) ?? ''
    expect(new Map(former.paragraphs.map((one) => [one.id, one]))).toEqual(
      new Map([
        [before[1], { id: before[1], ...aliases[before[1] ?? ''], said: [] }],
        [
          before[2],
          {
            id: before[2],
            ...aliases[before[2] ?? ''],
            said: [said('二十多位'), said('二十多位').replace('二十', '三十')],
          },
        ],
      ]),
    )
    expect(existsSync(join(out, 'data/wordings', `${articleId('gaotang/b')}.json`))).toBe(false)

    writeFiles(folder, { 'paper.json': '{"name":"晚报","oldWordings":false}' })
    await build(folder, out)
    const silent = read(Wordings, out, 'data/wordings', `${id}.json`)
    expect(silent.paragraphs.map(({ id, said }) => [id, said])).toEqual(
      former.paragraphs.map(({ id }) => [id, []]),
    )
  },
)

test(
  'a file that is renamed or moved keeps its article and its links; one that is gone leaves a tombstone',
  { timeout: patience },
  async () => {
    const folder = join(temporaryFolder(), 'paper')
    writeFiles(folder, { 'x/a.txt': report, 'x/c.txt': `另一篇\n${report.slice(0, 40)}` })
    const { out } = await build(folder, join(folder, '..', 'dist'))
    const before = articleAt(out, 'x/a')
    rmSync(join(folder, 'x'), { recursive: true })
    writeFiles(folder, { 'y/b.txt': report.replace('二十多位', '三十多位') })
    await build(folder, out)
    const after = articleAt(out, 'x/a')
    expect(after.channel.id).toBe('y')
    expect(after.paragraphs.map(({ id }) => id)).toEqual(before.paragraphs.map(({ id }) => id))
    const gone = readFileSync(join(folder, 'ledger', `${articleId('x/c')}.jsonl`), 'utf8')
    expect(gone.endsWith('{"withdrawn":true}\n')).toBe(true)
    const page = readFileSync(join(out, 'a', articleId('x/c'), 'index.html'), 'utf8')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('这篇报道已撤下')
    // Nothing of what it said is left anywhere in the site.
    for (const [path, bytes] of snapshot(out)) {
      if (/\.(?:br|gz|png)$/u.test(path)) continue
      expect([path, Buffer.from(bytes, 'base64').includes('另一篇')]).toEqual([path, false])
    }

    writeFiles(folder, { 'x/a.txt': `全新的一篇\n${'渡口的钟停了三年，今天又响了。'.repeat(3)}` })
    await build(folder, out)
    expect(articleAt(out, 'x/a').headline).toEqual(after.headline)
    expect(articleAt(out, 'x/a 2').headline.main).toBe('全新的一篇')
  },
)

test(
  'an id that would lead nowhere fails the build, with its article and its text',
  { timeout: patience },
  async () => {
    const folder = join(temporaryFolder(), 'paper')
    writeFiles(folder, { 'x/a.txt': report, 'x/b.txt': report })
    const out = join(folder, '..', 'dist')
    await build(folder, out)
    const file = join(folder, 'ledger', `${articleId('x/a')}.jsonl`)
    const lines = [
      { id: 'zzzz', text: '守闸人住在岸边上头。' },
      { id: 'zzzz', fate: 'merged', to: ['yyyy'] },
    ]
    writeFileSync(
      file,
      readFileSync(file, 'utf8') + lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    )
    const { code, stderr } = await build(folder, out)
    expect(code).toBe(1)
    expect(stderr).toContain(
      'x/a.txt: a link to paragraph zzzz would lead nowhere (「守闸人住在岸边上头。」)',
    )
  },
)

test('a base URL with a query is refused as bad usage', { timeout: patience }, async () => {
  const folder = temporaryFolder()
  const { code, stderr } = await build(
    folder,
    join(folder, 'dist'),
    '--base-url',
    'https://paper.example/?sub',
  )
  expect([code, stderr]).toEqual([2, expect.stringContaining('usage: guli build')])
})

const corpus = join(projectDir, '..', 'shared', 'corpus', 'articles')
if (!existsSync(corpus)) console.warn('not tested: the build of real articles (no ../shared/corpus/articles)')

test.skipIf(!existsSync(corpus))(
  'a folder of real articles is built as one channel',
  { timeout: 600_000 },
  async () => {
    const folder = join(temporaryFolder(), 'news')
    cpSync(corpus, folder, { recursive: true })
    const { code, stderr, out } = await build(folder, join(folder, '..', 'dist'))
    console.log(stderr)
    expect(code).toBe(0)
    expect(read(Site, out, 'data/site.json').channels).toHaveLength(1)
  },
)
