import { alignParagraphs } from '../src/ledger/alignParagraphs.ts'
import { seededRandom } from '../train/random.ts'
import { atLeast, atMost, type Figure, reported } from './figure.ts'
import { readArticles } from './links/articles.ts'
import { chain, revisions } from './links/chains.ts'
import type { Source } from './links/operations.ts'
import { quotations, type QuotationVerdict } from './links/quotations.ts'
import { revise, type Revision } from './links/revise.ts'
import { type SchemeName, schemes } from './links/schemes.ts'
import { judge, truthOf, type Verdict } from './links/truth.ts'

const scripts = 10_000
const chains = 400
/** Not the seed that the aligner was built by. */
const seed = 20_261_123
/** Articles of fewer paragraphs are measured apart: six operations leave little of them. */
const least = 8

/**
 * Links to paragraphs and quotations over random edits of real articles, whose truth is known from the edit script;
 * what counts as right is told in docs/decisions/009-links.md.
 */
export function links(): Figure[] {
  const all = readArticles()
  if (all === null) return [reported('links', 'NOT MEASURED: no ../shared/corpus')]
  const articles = all.filter(({ length }) => length >= least)
  const short = all.filter(({ length }) => length < least)
  const cases = casesOf(articles, scripts)
  const what = `${cases.length} scripts over ${articles.length} articles of ${least} paragraphs and more`
  return [
    reported('links', what),
    ...ours('ids in the ledger', tallied('ids in the ledger', cases)),
    ...others(cases),
    ...ours('of 4-7 paragraphs', tallied('ids in the ledger', casesOf(short, scripts / 4)), false),
    reported('wrong or lost, by operation in the script', byOperation(cases)),
    keptInChains(articles),
    ...quoted(cases),
    speed(all),
  ]
}

interface Case extends Revision {
  source: Source
}

function casesOf(articles: readonly string[][], count: number): Case[] {
  return Array.from({ length: count }, (_, index) => {
    const source = sourceOf(articles, index)
    return { source, ...revise(source) }
  })
}

function sourceOf(articles: readonly string[][], index: number): Source {
  const random = seededRandom(seed + index * 7919)
  const first = articles[index % articles.length] ?? []
  const foreign = articles[Math.floor(random() * articles.length)] ?? []
  return { random, first, foreign }
}

type Tally = Map<Verdict, number>

function tallied(scheme: SchemeName, cases: readonly Case[]): Tally {
  const tally: Tally = new Map()
  for (const one of cases) for (const verdict of verdicts(scheme, one)) count(tally, verdict)
  return tally
}

function verdicts(scheme: SchemeName, { source: { first }, article }: Case): Verdict[] {
  const said = schemes[scheme](
    first,
    article.map(({ text }) => text),
  )
  return truthOf(first, article).map((truth, o) => judge(truth, said[o] ?? []))
}

function ours(name: string, tally: Tally, isHeld = true): Figure[] {
  const figures = [
    atLeast(`${name}: right`, percent(tally, 'right'), 99.9, '%', 3),
    atMost(`${name}: wrong paragraph`, percent(tally, 'wrong'), 0.01, '%', 3),
    atMost(`${name}: deleted but points`, percent(tally, 'deleted but points'), 0.03, '%', 3),
    reported(`${name}: lost`, `${percent(tally, 'lost').toFixed(3)} %`),
  ]
  return isHeld ? figures : figures.map(({ name, measured }) => reported(name, measured))
}

function others(cases: readonly Case[]): Figure[] {
  return (['ordinal', 'hash of the text', 'fuzzy quote'] as const).map((scheme) => {
    const tally = tallied(scheme, cases)
    const [right, lost, wrong, points] = (['right', 'lost', 'wrong', 'deleted but points'] as const).map(
      (verdict) => percent(tally, verdict).toFixed(2),
    )
    return reported(scheme, `right ${right} %, lost ${lost}, wrong ${wrong}, deleted but points ${points}`)
  })
}

function byOperation(cases: readonly Case[]): string {
  const misses = new Map<string, number>()
  for (const one of cases) {
    const missed = verdicts('ids in the ledger', one).filter((verdict) => verdict !== 'right').length
    if (missed > 0) for (const name of new Set(one.script)) misses.set(name, (misses.get(name) ?? 0) + missed)
  }
  return [...misses]
    .sort((a, b) => b[1] - a[1])
    .map(([name, missed]) => `${name} ${missed}`)
    .join(', ')
}

function keptInChains(articles: readonly string[][]): Figure {
  const tally: Tally = new Map()
  for (let index = 0; index < chains; index += 1)
    for (const verdict of chain(sourceOf(articles, scripts + index))) count(tally, verdict)
  return atLeast(`${chains} chains of ${revisions} revisions: right`, percent(tally, 'right'), 99, '%', 2)
}

function quoted(cases: readonly Case[]): Figure[] {
  const tally = new Map<QuotationVerdict, number>()
  for (const { source, article } of cases)
    for (const verdict of quotations(source.random, source.first, article)) count(tally, verdict)
  const honest = percent(tally, 'carried') + percent(tally, 'honestly lost')
  return [
    atLeast('quotations: carried or honestly lost', honest, 99.5, '%', 3),
    atMost('quotations: wrong', percent(tally, 'wrong'), 0.05, '%', 3),
    reported('quotations: lost though there', `${percent(tally, 'lost').toFixed(3)} %`),
  ]
}

/** Milliseconds to align an article of 60 paragraphs with an edited one, the median of many. */
function speed(all: readonly string[][]): Figure {
  const paragraphs = all.flat()
  const times = Array.from({ length: 300 }, (_, index) => {
    const first = paragraphs.slice(index * 20, index * 20 + 60)
    const { article } = revise({ ...sourceOf(all, index), first })
    const now = article.map(({ text }) => text)
    const start = performance.now()
    alignParagraphs(first, now)
    return performance.now() - start
  })
  const median = times.slice(100).sort((a, b) => a - b)[100] ?? 0
  return atMost('aligning 60 paragraphs, median of 200', median, 5, 'ms', 2)
}

function count<T>(tally: Map<T, number>, verdict: T): void {
  tally.set(verdict, (tally.get(verdict) ?? 0) + 1)
}

function percent<T>(tally: ReadonlyMap<T, number>, verdict: T): number {
  const all = [...tally.values()].reduce((sum, one) => sum + one, 0)
  return (100 * (tally.get(verdict) ?? 0)) / Math.max(1, all)
}
