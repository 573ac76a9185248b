import { fold, foldText, rawRange } from '../text/foldText.ts'
import type { SearchRecord } from './format/record.ts'
import type { ParsedQuery } from './parseQuery.ts'
import type { FoundArticle, SearchHit, TextRange } from './searchResult.ts'

/** What is looked for, and how. */
export interface Request extends Omit<ParsedQuery, 'words'> {
  /** The terms may stand in different places of the article. */
  spread: boolean
}

/** The article with its hits, if it is what is asked for, else null. This is what decides: the index only proposes. */
export function matchRecord(
  record: SearchRecord,
  request: Request,
  channels: readonly (readonly [id: string, name: string])[],
): FoundArticle | null {
  const [id, headline, breaks, , , row, date, printed] = record
  const [channel = '', name = ''] = channels[row] ?? []
  if (!passesFilters(record, request, [channel, name])) return null
  const places = placesOf(record).map((place) => Object.assign(place, { folded: fold(place.text) }))
  if (request.without.some((term) => places.some(({ folded }) => folded.includes(term)))) return null
  const holds = (term: string) => places.some(({ folded }) => folded.includes(term))
  const hits = places.filter(({ folded }) =>
    request.spread
      ? request.terms.some((term) => folded.includes(term))
      : request.terms.every((term) => folded.includes(term)),
  )
  if (hits.length === 0 || !request.terms.every(holds)) return null
  return {
    id,
    headline,
    breaks,
    channel: { id: channel, name },
    date,
    printed,
    hits: hits.map(({ place, paragraph, text }) => ({
      place,
      paragraph,
      text,
      ranges: rangesOf(text, request.terms),
    })),
  }
}

/** Channel (id, name), day and people; a bound of the dates may be the beginning of a day. */
function passesFilters(record: SearchRecord, request: Request, channel: readonly string[]): boolean {
  const [, , , , , , date, , , people] = record
  const { from, to, channels } = request
  if (channels.length > 0 && !channel.some((word) => channels.includes(fold(word)))) return false
  if (from !== null && (date === null || date < from)) return false
  if (to !== null && (date === null || date.slice(0, to.length) > to)) return false
  const names = new Set(people.map(fold))
  return request.people.every((name) => names.has(name))
}

/** The searchable texts of an article, folded, each by itself. */
export function foldedPlaces(record: SearchRecord): string[] {
  return placesOf(record).map(({ text }) => fold(text))
}

type RecordPlace = Pick<SearchHit, 'place' | 'paragraph' | 'text'>

/** Every searchable text of an article, in the order of the page. */
function placesOf([, headline, , parts, byline, , , , paragraphs]: SearchRecord): RecordPlace[] {
  const places: RecordPlace[] = [{ place: 'headline', paragraph: null, text: headline }]
  for (const text of parts) places.push({ place: 'part', paragraph: null, text })
  if (byline !== null) places.push({ place: 'byline', paragraph: null, text: byline })
  for (let at = 0; at + 1 < paragraphs.length; at += 2)
    places.push({ place: 'paragraph', paragraph: paragraphs[at] ?? '', text: paragraphs[at + 1] ?? '' })
  return places
}

/** Every occurrence of every term, joined where they touch or overlap. */
function rangesOf(text: string, terms: readonly string[]): TextRange[] {
  const folded = foldText(text)
  const ranges: TextRange[] = []
  for (const term of terms)
    for (let at = folded.text.indexOf(term); at >= 0; at = folded.text.indexOf(term, at + term.length))
      ranges.push(rawRange(text, folded, at, at + term.length))
  const joined: TextRange[] = []
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || range.start > last.end) joined.push({ ...range })
    else last.end = Math.max(last.end, range.end)
  }
  return joined
}
