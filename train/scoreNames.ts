import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { Article } from '../src/article/article.ts'
import type { NameModel } from '../src/ingest/people/crf/nameModel.ts'
import { parseArticle } from '../src/ingest/parseArticle.ts'
import type { CorpusDocument } from './corpus.ts'

/** Precision, recall and F1, as text. */
export interface Figures {
  doc: string
  span: string
}

/** Right, wrong, missed. */
type Counts = [number, number, number]

interface Sums {
  doc: Counts
  span: Counts
}

/**
 * How the whole parser does, each document read with its own model: distinct names a document (doc) and exact places
 * (span), over all documents and over those closest to a local paper's reports.
 */
export function scoreNames(
  documents: readonly CorpusDocument[],
  genreFile: string,
  modelOf: (document: CorpusDocument) => NameModel,
): Record<string, Figures> {
  const genre = new Set(v.parse(v.array(v.string()), JSON.parse(readFileSync(genreFile, 'utf8'))))
  const all: Sums = { doc: [0, 0, 0], span: [0, 0, 0] }
  const closest: Sums = { doc: [0, 0, 0], span: [0, 0, 0] }
  for (const document of documents) {
    const article = parseArticle({
      fileName: `${document.id}.txt`,
      place: `corpus/${document.id}`,
      bytes: new TextEncoder().encode(document.text),
      channel: { id: 'corpus', name: 'corpus' },
      names: modelOf(document),
    })
    for (const sums of genre.has(document.id) ? [all, closest] : [all]) {
      countNames(document, article, sums.doc)
      countPlaces(document, article, sums.span)
    }
  }
  const figures = ({ doc, span }: Sums): Figures => ({ doc: percent(doc), span: percent(span) })
  return { all: figures(all), genre: figures(closest) }
}

const squeeze = (name: string): string => name.replace(/\s+/gu, '')
const isNeutral = ({ inside, kind }: CorpusDocument['persons'][number]): boolean =>
  inside !== undefined || kind === 'surname'

function countNames({ persons }: CorpusDocument, article: Article, counts: Counts): void {
  const gold = new Set(persons.filter((person) => !isNeutral(person)).map(({ name }) => squeeze(name)))
  const neutral = new Set(persons.filter(isNeutral).map(({ name }) => squeeze(name)))
  const found = new Set(article.people.map(({ name }) => squeeze(name)))
  for (const name of gold) counts[found.has(name) ? 0 : 2] += 1
  for (const name of found) if (!gold.has(name) && !neutral.has(name)) counts[1] += 1
}

/** Only places within paragraphs count: mentions have no other. */
function countPlaces({ text, persons }: CorpusDocument, article: Article, counts: Counts): void {
  const bases = new Map<string, { base: number; end: number }>()
  let cursor = 0
  for (const { id, text: own } of article.paragraphs) {
    const base = text.indexOf(own, cursor)
    if (base < 0) continue
    bases.set(id, { base, end: base + own.length })
    cursor = base + own.length
  }
  const inBody = ({ start, end }: { start: number; end: number }): boolean =>
    [...bases.values()].some((place) => start >= place.base && end <= place.end)
  const gold = new Set(
    persons
      .filter((person) => !isNeutral(person) && inBody(person))
      .map(({ start, end }) => `${start} ${end}`),
  )
  const neutral = persons.filter(isNeutral)
  const total = gold.size
  let hits = 0
  for (const { mentions } of article.people)
    for (const { paragraph, start, end } of mentions) {
      const base = bases.get(paragraph)?.base ?? 0
      if (gold.delete(`${base + start} ${base + end}`)) hits += 1
      else if (!neutral.some((person) => base + start < person.end && base + end > person.start))
        counts[1] += 1
    }
  counts[0] += hits
  counts[2] += total - hits
}

function percent([right, wrong, missed]: Counts): string {
  const of = (share: number): string => (100 * share).toFixed(1)
  return `P ${of(right / (right + wrong))} R ${of(right / (right + missed))} F1 ${of((2 * right) / (2 * right + wrong + missed))}`
}
