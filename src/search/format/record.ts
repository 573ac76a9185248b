import * as v from 'valibot'
import type { Article } from '../../article/article.ts'
import { SearchDataError, unsealJson } from './container.ts'

/** One article as search shows and checks it. Rows instead of objects: the names would be a tenth of the file. */
export const SearchRecord = v.tuple([
  /** Article id. */
  v.string(),
  /** Main headline. */
  v.string(),
  /** Where it may break (see ArticleCard). */
  v.array(v.number()),
  /** The headline's other parts, in the order of Article. */
  v.array(v.string()),
  /** Byline as printed, or null. */
  v.nullable(v.string()),
  /** Channel, as row in the directory. */
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The day that lists sort by (see ArticleCard), or null. */
  v.nullable(v.string()),
  /** The date as printed, or null. */
  v.nullable(v.string()),
  /** Paragraph ids and texts in turn: id, text, id, text … */
  v.array(v.string()),
  /** Names of the people in it. */
  v.array(v.string()),
])
export type SearchRecord = v.InferOutput<typeof SearchRecord>

/** `breaks` are those of the headline (see ArticleCard), `row` is the channel's in the directory. */
export function recordOf(article: Article, breaks: number[], row: number): SearchRecord {
  return [
    article.id,
    article.headline.main,
    breaks,
    article.headline.parts.map(({ text }) => text),
    article.byline?.text ?? null,
    row,
    dayOf(article),
    article.dateline?.text ?? null,
    article.paragraphs.flatMap(({ id, text }) => [id, text]),
    article.people.map(({ name }) => name),
  ]
}

/** The day that an article is sorted by, or null. */
export function dayOf({ published, dateline }: Article): string | null {
  return (published ?? dateline?.date)?.slice(0, 10) ?? null
}

/** Throws SearchDataError, naming `path`, when the file is not as it was written. */
export function readRecord(bytes: Uint8Array, path: string): SearchRecord {
  const parsed = v.safeParse(SearchRecord, unsealJson(bytes, path))
  if (!parsed.success) throw new SearchDataError(`${path}: ${parsed.issues[0].message}`)
  return parsed.output
}
