import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import * as v from 'valibot'
import { startServer } from '../../src/edition/startServer.ts'
import { sentFile } from '../sentFile.ts'
import { root } from '../workbench.ts'
import { shownFirst, type Built, type Corpus, type Peer } from './peer.ts'

/** More articles than these are never given to Pagefind: it took 23 GB of memory at 50,000. */
export const pagefindMost = 10_000

/** What to do where it is wanted: it is no dependency, since its builds are not in every registry. */
export const pagefindHint = 'not measured: npm i --no-save pagefind@1.6.0'

const runner = join(root, 'node_modules/pagefind/lib/runner/bin.cjs')

/** A site of plain pages with Pagefind's files in it. */
export interface PagefindSite {
  folder: string
  /** Its files are compressed on disk; fragments are its texts. */
  built: Built
  /** The article of each fragment. */
  idOf: ReadonlyMap<string, string>
}

/** Cuts Chinese by its own segmentation, at build and query. Null where it is not installed. */
export function buildPagefind({ documents }: Corpus, folder: string): PagefindSite | null {
  if (!existsSync(runner)) return null
  if (documents.length > pagefindMost)
    throw new Error(`Pagefind is given ${pagefindMost} articles at most: it took 23 GB at 50,000`)
  mkdirSync(folder, { recursive: true })
  for (const { id, lines } of documents) writeFileSync(join(folder, `${id}.html`), pageOf(lines))
  const began = performance.now()
  execFileSync(process.execPath, [runner, '--site', folder, '--force-language', 'zh', '--silent'])
  const seconds = (performance.now() - began) / 1000
  writeFileSync(join(folder, 'index.html'), searchPage)
  writeFileSync(join(folder, 'bare.html'), '<!doctype html><html lang="zh"><title>Pagefind</title></html>')
  // Nothing is kept between queries, not by its worker either.
  writeFileSync(join(folder, '_headers'), '/*\n  Cache-Control: no-store\n')
  return { folder, ...readBundle(join(folder, 'pagefind'), seconds) }
}

/** Weighs what Pagefind wrote, names its fragments' articles, and lays brotli copies beside what is not compressed. */
function readBundle(bundle: string, seconds: number): Pick<PagefindSite, 'built' | 'idOf'> {
  const names = readdirSync(bundle, { recursive: true, encoding: 'utf8' })
  for (const name of names) if (/\.(?:js|css|json)$/u.test(name)) sentFile(join(bundle, name))
  const bytesOf = (ending: RegExp) =>
    names
      .filter((name) => ending.test(name))
      .reduce((sum, name) => sum + statSync(join(bundle, name)).size, 0)
  const fragments = names.filter((name) => name.endsWith('.pf_fragment'))
  return {
    built: { seconds, size: bytesOf(/\.pf_(?:meta|index)$/u), withTexts: bytesOf(/\.pf_[a-z]+$/u) },
    idOf: new Map(fragments.flatMap((name) => articlesOf(join(bundle, name), fragmentOf(name)))),
  }
}

/**
 * In the browser, with nothing kept from the query before, without a slow line; bytes are counted at the server, since its worker
 * fetches too. Its fragments are the texts of the articles shown.
 */
export async function pagefind(
  browser: Browser,
  { folder, built, idOf }: PagefindSite,
  { quoted }: { quoted: boolean },
): Promise<Peer> {
  let sent: { path: string; bytes: number }[] = []
  const server = await startServer({ dir: folder, port: 0, log: (line) => sent.push(answerOf(line)) })
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  return {
    name: quoted ? 'Pagefind 1.6.0, quoted queries' : 'Pagefind 1.6.0',
    ...built,
    answer: async (query) => {
      await page.goto(`${server.url}/bare.html`)
      sent = []
      const asked = quoted ? `"${query}"` : query
      const { found, milliseconds } = v.parse(Found, await page.evaluate(searchScript(asked)))
      const data = sent.filter(({ path }) => !isCode(path))
      return {
        ids: found.map((fragment) => idOf.get(fragment) ?? `unknown ${fragment}`),
        bytes: data.reduce((sum, { bytes }) => sum + bytes, 0),
        requests: data.length,
        milliseconds,
      }
    },
    close: async () => {
      await context.close()
      await server.close()
    },
  }
}

const Found = v.object({ found: v.array(v.string()), milliseconds: v.number() })

/** The first page is there when the texts of its articles are. */
function searchScript(query: string): string {
  return `(async () => {
    const pagefind = await import('/pagefind/pagefind.js')
    await pagefind.init()
    const began = performance.now()
    const { results } = await pagefind.search(${JSON.stringify(query)})
    await Promise.all(results.slice(0, ${shownFirst}).map((result) => result.data()))
    return { found: results.map(({ id }) => id), milliseconds: performance.now() - began }
  })()`
}

/** `GET /x 200 bytes` as the server logs it. */
function answerOf(line: string): { path: string; bytes: number } {
  const [, path = '', bytes = '0'] = /^\d+ GET (\S+) (\d+) bytes/u.exec(line) ?? []
  return { path, bytes: Number(bytes) }
}

function isCode(path: string): boolean {
  return /\.js(?:\?|$)|\.css|wasm\./u.test(path)
}

function fragmentOf(name: string): string {
  return name.replace(/^.*[\\/]/u, '').replace(/\.pf_fragment$/u, '')
}

const Fragment = v.object({ url: v.string() })
const FragmentGroup = v.record(v.string(), Fragment)

/** A fragment is gzipped JSON after a signature; of a large site several may share a file, by their own names. */
function articlesOf(file: string, fragment: string): [fragment: string, id: string][] {
  const text = gunzipSync(readFileSync(file)).toString('utf8')
  const content: unknown = JSON.parse(text.slice(text.indexOf('{')))
  const group = v.is(Fragment, content) ? { [fragment]: content } : v.parse(FragmentGroup, content)
  return Object.entries(group).map(([name, { url }]) => [name, articleOf(url)])
}

/** `/c01-2000-01-01-0000001.html` -> its article's id. */
export function articleOf(url: string): string {
  return url.replace(/^.*\//u, '').replace(/\.html$/u, '')
}

function pageOf(lines: readonly string[]): string {
  const [headline = '', ...paragraphs] = lines.map(escaped)
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('')
  const head = `<meta charset="utf-8"><title>${headline}</title>`
  return `<!doctype html><html lang="zh"><head>${head}</head><body><h1>${headline}</h1>${body}</body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Pagefind's own field and list. */
const searchPage = `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Pagefind</title>
<link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script></head>
<body><div id="search"></div><script>
new PagefindUI({ element: '#search', pageSize: ${shownFirst}, showImages: false, resetStyles: false })
</script></body></html>`
