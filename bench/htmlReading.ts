import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import * as v from 'valibot'
import { decodePage } from '../src/ingest/html/decodePage.ts'
import { parseArticle } from '../src/ingest/parseArticle.ts'
import { type Figure, reported } from './figure.ts'
import { shared } from './workbench.ts'

/** What a reader of pages finds in one. */
interface PageReading {
  title: string
  byline: string
  date: string
  text: string
}

/** What a person, or another project's tests, say is there; null where they say nothing. */
interface Gold {
  page: string
  title: string | null
  byline: string | null
  date: string | null
  text: string | null
}

const Page = v.object({ file: v.string(), gold: v.optional(v.array(v.string())) })
const Metadata = v.object({
  title: v.string(),
  byline: v.nullish(v.string()),
  publishedTime: v.nullish(v.string()),
  publish_date: v.nullish(v.string()),
})
const Evaluation = v.record(
  v.string(),
  v.object({ file: v.string(), title: v.string(), author: v.string(), date: v.string() }),
)

/**
 * How well saved pages are read: text F1 (of pairs of neighbouring characters) against the text that pages come with,
 * and their title, byline and day, beside what @mozilla/readability makes of the same pages in the same run.
 */
export function htmlReading(): Figure[] {
  const corpus = join(shared, 'corpus')
  if (!existsSync(join(corpus, 'html_gold')))
    return [reported('saved pages', 'not measured: no ../shared/corpus/html_gold')]
  const pages = v
    .parse(v.array(v.looseObject({ file: v.string() })), readJson(join(corpus, 'MANIFEST.json')))
    .filter(({ file }) => file.startsWith('html/'))
    .map((page) => v.parse(Page, page))
  const ours = pages.map(({ file }) => tryReading(() => readOurs(join(corpus, file))))
  const theirs = pages.map(({ file }) => tryReading(() => readTheirs(join(corpus, file))))
  const golds = pages.map(({ file, gold }) => readGold(corpus, file, gold ?? []))
  return [
    reported(`saved pages: read of ${pages.length}`, compare(count(ours), count(theirs))),
    ...(['text', 'title', 'byline', 'date'] as const).map((part) => scored(part, golds, ours, theirs)),
  ]
}

type Readings = readonly (PageReading | null)[]

function scored(
  part: 'text' | 'title' | 'byline' | 'date',
  golds: readonly Gold[],
  ours: Readings,
  theirs: Readings,
): Figure {
  const told = golds.map((gold, index) => ({ gold: gold[part], index })).filter(({ gold }) => gold !== null)
  const mean = (readings: Readings): number =>
    told.reduce((sum, { gold, index }) => sum + score(part, gold ?? '', readings[index]?.[part] ?? ''), 0) /
    told.length
  const name = part === 'text' ? 'text F1' : `${part} right`
  const [own, other] = [mean(ours), mean(theirs)]
  return {
    name: `saved pages: ${name} on ${told.length} with gold`,
    measured: compare(percent(own), percent(other)),
    bar: 'not below readability',
    met: own >= other,
  }
}

function score(part: string, gold: string, found: string): number {
  if (part === 'text') return pairF1(gold, found)
  if (part === 'title') return found !== '' && isTitle(key(gold), key(found)) ? 1 : 0
  if (part === 'date') return found.slice(0, 10) === gold.slice(0, 10) ? 1 : 0
  return key(gold) === '' ? Number(found === '') : Number(key(found).includes(key(gold)))
}

/** The gold of one project keeps the site's name behind the title; whoever takes it off is right as well. */
function isTitle(gold: string, found: string): boolean {
  return gold === found || (gold.startsWith(found) && found.length >= gold.length * 0.6)
}

function readOurs(path: string): PageReading {
  const channel = { id: 'html', name: 'html' }
  const article = parseArticle({
    fileName: basename(path),
    place: `html/${basename(path)}`,
    bytes: readFileSync(path),
    channel,
  })
  return {
    title: [article.headline.main, ...article.headline.parts.map(({ text }) => text)].join(' '),
    byline: article.byline === null ? '' : [article.byline.text, ...article.byline.reporters].join(' '),
    date: article.published ?? '',
    text: [article.byline?.text ?? '', ...article.paragraphs.map(({ text }) => text)].join('\n'),
  }
}

/** Readability is given the page in its true charset, as a browser would. */
function readTheirs(path: string): PageReading {
  const { document } = parseHTML(decodePage(readFileSync(path)))
  const read = new Readability(document).parse()
  return {
    title: read?.title ?? '',
    byline: read?.byline ?? '',
    date: read?.publishedTime ?? '',
    text: read?.textContent ?? '',
  }
}

function readGold(corpus: string, file: string, golds: readonly string[]): Gold {
  const gold: Gold = { page: file, title: null, byline: null, date: null, text: null }
  for (const path of golds) {
    const full = join(corpus, path)
    if (path.endsWith('.txt')) gold.text = readFileSync(full, 'utf8')
    else if (path.endsWith('.html'))
      gold.text =
        parseHTML(`<body>${readFileSync(full, 'utf8')}</body>`).document.documentElement.textContent ?? ''
    else {
      const { title, byline, publishedTime, publish_date } = v.parse(Metadata, readJson(full))
      gold.title = title
      gold.byline = byline ?? null
      gold.date = publishedTime ?? publish_date ?? null
    }
  }
  const evaluation = join(corpus, 'html_gold/trafilatura_evaldata_zh.json')
  if (existsSync(evaluation)) {
    const told = Object.values(v.parse(Evaluation, readJson(evaluation))).find((one) =>
      file.endsWith(one.file),
    )
    if (told !== undefined) Object.assign(gold, { title: told.title, date: told.date })
  }
  return gold
}

/** F1 of the pairs of neighbouring letters and digits that two texts have, each as often as it occurs. */
function pairF1(gold: string, found: string): number {
  const expected = pairs(gold)
  const seen = pairs(found)
  let both = 0
  for (const [pair, times] of seen) both += Math.min(times, expected.get(pair) ?? 0)
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
  return both === 0 ? 0 : (2 * both) / (sum(expected) + sum(seen))
}

function pairs(text: string): Map<string, number> {
  const units = Array.from(key(text))
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < units.length; at += 1) {
    const pair = `${units[at]}${units[at + 1]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

function key(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

function tryReading(read: () => PageReading): PageReading | null {
  try {
    return read()
  } catch {
    return null
  }
}

function count(readings: Readings): string {
  return String(readings.filter((reading) => reading !== null && reading.text !== '').length)
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}

function compare(own: string, other: string): string {
  return `${own} (readability ${other})`
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
