import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseArticle } from '../src/ingest/parseArticle.ts'
import { readDocuments, type CorpusDocument } from '../train/corpus.ts'
import { reported, type Figure } from './figure.ts'
import { jiebaHint, loadJieba, type WordTagger } from './jieba.ts'
import { shared } from './workbench.ts'

type Gold = CorpusDocument['persons'][number]

interface Place {
  start: number
  end: number
}

/** What somebody found in one document: names, and where in its text they stand. */
interface Reading {
  names: ReadonlySet<string>
  places: readonly Place[]
}

/** One document, what stands in it, the stretches of it that are paragraphs, and two readings of it. */
interface Case {
  document: CorpusDocument
  paragraphs: readonly Place[]
  ours: Reading
  jieba: Reading
}

/**
 * The names of people on the PFR corpus (People's Daily, January 1998), ours beside @node-rs/jieba's words tagged nr*,
 * counted as `score-people.mjs` counts: distinct names a document, and exact places within paragraphs; a name within
 * another name and a surname alone are neutral. The shipped model was trained on these documents: ours is in sample, an
 * upper bound. On documents that the model has not seen: docs/decisions/004-names.md, by `npm run train:names`.
 */
export async function names(): Promise<Figure[]> {
  const corpus = join(shared, 'corpus/people1998.jsonl')
  if (!existsSync(corpus)) return [reported('names', 'not measured: no ../shared/corpus/people1998.jsonl')]
  const genre = new Set(
    v.parse(
      v.array(v.string()),
      JSON.parse(readFileSync(join(shared, 'corpus/people1998_genre_ids.json'), 'utf8')),
    ),
  )
  const jieba = await loadJieba()
  if (jieba === null) return [reported('names', jiebaHint)]
  const all = readDocuments(corpus).map((document) => readBoth(document, jieba))
  const closest = all.filter(({ document }) => genre.has(document.id))
  return [...scored('all', all), ...scored('genre', closest), ...byKind(all)]
}

const finders = [
  ['ours, in sample', 'ours'],
  ['@node-rs/jieba, nr*', 'jieba'],
] as const
type Finder = (typeof finders)[number][1]

function scored(which: string, cases: readonly Case[]): Figure[] {
  return finders.map(([label, finder]) => {
    const names = sum(cases.map((one) => countNames(one, finder, () => true)))
    const places = sum(cases.map((one) => countPlaces(one, finder)))
    return reported(
      `names, ${which}, ${cases.length} documents: ${label}`,
      `names ${percent(names)}; places ${percent(places)}`,
    )
  })
}

/** Distinct names a document by what they are like; the last two kinds are known of gold alone, so only recall. */
function byKind(cases: readonly Case[]): Figure[] {
  const documentsOf = new Map<string, number>()
  for (const { document } of cases)
    for (const name of goldNames(document).keys()) documentsOf.set(name, (documentsOf.get(name) ?? 0) + 1)
  const hasDot = (name: string): boolean => /[·・•‧]/u.test(name)
  const shapes: [string, (name: string) => boolean][] = [
    ['of 2 characters', (name) => name.length === 2],
    ['of 3', (name) => name.length === 3],
    ['of 4 and more, no dot', (name) => name.length >= 4 && !hasDot(name)],
    ['with a dot', hasDot],
  ]
  const kinds: [string, (name: string, gold: Gold) => boolean][] = [
    ['of one token in the corpus', (_, { kind }) => kind === 'single'],
    ['in one document only: unseen when that is held out', (name) => documentsOf.get(name) === 1],
  ]
  return finders.flatMap(([label, finder]) => {
    const byShape = shapes.map(([shape, isOne]) =>
      reported(`names ${shape}: ${label}`, percent(sum(cases.map((one) => countNames(one, finder, isOne))))),
    )
    const recalls = kinds.map(([kind, isOne]) =>
      reported(`names ${kind}: ${label}`, recallOf(cases, finder, isOne)),
    )
    return byShape.concat(recalls)
  })
}

function readBoth(document: CorpusDocument, jieba: WordTagger): Case {
  const article = parseArticle({
    fileName: `${document.id}.txt`,
    place: `corpus/${document.id}`,
    bytes: new TextEncoder().encode(document.text),
    channel: { id: 'corpus', name: 'corpus' },
  })
  const starts = new Map<string, number>()
  let cursor = 0
  for (const { id, text } of article.paragraphs) {
    const at = document.text.indexOf(text, cursor)
    if (at < 0) continue
    starts.set(id, at)
    cursor = at + text.length
  }
  const paragraphs = article.paragraphs.flatMap(({ id, text }) => {
    const start = starts.get(id)
    return start === undefined ? [] : [{ start, end: start + text.length }]
  })
  const places = article.people.flatMap(({ mentions }) =>
    mentions.flatMap(({ paragraph, start, end }) => {
      const base = starts.get(paragraph)
      return base === undefined ? [] : [{ start: base + start, end: base + end }]
    }),
  )
  const ours = { names: new Set(article.people.map(({ name }) => squeeze(name))), places }
  return { document, paragraphs, ours, jieba: readTags(document.text, paragraphs, jieba) }
}

/** Words of two characters or more tagged as names of people, in the whole text; the places of those in paragraphs. */
function readTags(text: string, paragraphs: readonly Place[], jieba: WordTagger): Reading {
  const places: Place[] = []
  let at = 0
  for (const { word, tag } of jieba.tag(text)) {
    const start = text.indexOf(word, at)
    at = start + word.length
    if (tag.startsWith('nr') && word.length >= 2) places.push({ start, end: at })
  }
  return {
    names: new Set(places.map(({ start, end }) => squeeze(text.slice(start, end)))),
    places: places.filter((place) => isWithin(place, paragraphs)),
  }
}

/** Right, wrong, missed. */
type Counts = [number, number, number]

function countNames(
  { document, ...readings }: Case,
  finder: Finder,
  isOne: (name: string) => boolean,
): Counts {
  const gold = goldNames(document)
  const neutral = new Set(document.persons.filter(isNeutral).map(({ name }) => squeeze(name)))
  const found = [...readings[finder].names].filter(isOne)
  const right = found.filter((name) => gold.has(name)).length
  const wrong = found.filter((name) => !gold.has(name) && !neutral.has(name)).length
  return [right, wrong, [...gold.keys()].filter(isOne).length - right]
}

function countPlaces({ document, paragraphs, ...readings }: Case, finder: Finder): Counts {
  const persons = document.persons.filter((person) => !isNeutral(person) && isWithin(person, paragraphs))
  const gold = new Set(persons.map(({ start, end }) => `${start} ${end}`))
  const neutral = document.persons.filter(isNeutral)
  const counts: Counts = [0, 0, 0]
  const found = new Map(readings[finder].places.map((place) => [`${place.start} ${place.end}`, place]))
  for (const [key, { start, end }] of found) {
    if (gold.has(key)) counts[0] += 1
    else if (end - start >= 2 && !neutral.some((person) => start < person.end && end > person.start))
      counts[1] += 1
  }
  counts[2] = gold.size - counts[0]
  return counts
}

function recallOf(
  cases: readonly Case[],
  finder: Finder,
  isOne: (name: string, gold: Gold) => boolean,
): string {
  let [total, right] = [0, 0]
  for (const one of cases) {
    for (const [name, gold] of goldNames(one.document)) {
      if (!isOne(name, gold)) continue
      total += 1
      if (one[finder].names.has(name)) right += 1
    }
  }
  return `R ${(100 * (right / total)).toFixed(1)} of ${total}`
}

/** The distinct names of a document that count. */
function goldNames({ persons }: CorpusDocument): Map<string, Gold> {
  return new Map(
    persons.filter((person) => !isNeutral(person)).map((person) => [squeeze(person.name), person]),
  )
}

function isNeutral({ inside, kind }: Gold): boolean {
  return inside !== undefined || kind === 'surname'
}

function isWithin({ start, end }: Place, paragraphs: readonly Place[]): boolean {
  return paragraphs.some((paragraph) => start >= paragraph.start && end <= paragraph.end)
}

function squeeze(name: string): string {
  return name.replace(/\s+/gu, '')
}

function sum(all: readonly Counts[]): Counts {
  const total: Counts = [0, 0, 0]
  for (const [right, wrong, missed] of all) {
    total[0] += right
    total[1] += wrong
    total[2] += missed
  }
  return total
}

function percent([right, wrong, missed]: Counts): string {
  const of = (share: number): string => (Number.isNaN(share) ? '–' : (100 * share).toFixed(1))
  return `P ${of(right / (right + wrong))} R ${of(right / (right + missed))} F1 ${of((2 * right) / (2 * right + wrong + missed))}`
}
