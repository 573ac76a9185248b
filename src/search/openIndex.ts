import * as v from 'valibot'
import type { ChannelRef } from '../article/article.ts'
import { searchDataPath } from '../article/links.ts'
import { fold } from '../text/foldText.ts'
import type { SearchHit } from './searchResult.ts'
import { SearchText } from './searchText.ts'

/** Gives the bytes of a published file (`/data/search/text.json`). Rejects when it cannot be had. */
export type ReadBytes = (path: string) => Promise<Uint8Array>

/** An opened index. Only `search` looks inside. */
export interface SearchIndex {
  articles: readonly IndexedArticle[]
}

export interface IndexedArticle {
  id: string
  headline: string
  breaks: readonly number[]
  channel: ChannelRef
  date: string | null
  printed: string | null
  places: readonly IndexedPlace[]
}

export interface IndexedPlace {
  place: SearchHit['place']
  paragraph: string | null
  text: string
  folded: string
}

/** The published search data is not what it should be: cut off, of another version, or not ours at all. */
export class SearchDataError extends Error {
  override name = 'SearchDataError'
}

/** Opens the index of one site. Throws SearchDataError, or whatever `read` throws. */
export async function openIndex(read: ReadBytes): Promise<SearchIndex> {
  const bytes = await read(searchDataPath)
  const data = v.safeParse(SearchText, parseJson(bytes))
  if (!data.success) throw new SearchDataError(`${searchDataPath}: ${data.issues[0].message}`)
  const { channels, articles } = data.output
  return {
    articles: articles.map(([id, headline, breaks, parts, byline, row, date, printed, paragraphs]) => {
      const channel = channels[row]
      if (channel === undefined) throw new SearchDataError(`${searchDataPath}: no channel ${row}`)
      return {
        id,
        headline,
        breaks,
        channel: { id: channel[0], name: channel[1] },
        date,
        printed,
        places: [
          placeOf('headline', null, headline),
          ...parts.map((text) => placeOf('part', null, text)),
          ...(byline === null ? [] : [placeOf('byline', null, byline)]),
          ...paragraphPlaces(paragraphs),
        ],
      }
    }),
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new SearchDataError(`${searchDataPath} is not JSON`, { cause })
  }
}

function placeOf(place: SearchHit['place'], paragraph: string | null, text: string): IndexedPlace {
  return { place, paragraph, text, folded: fold(text) }
}

function paragraphPlaces(row: readonly string[]): IndexedPlace[] {
  const places: IndexedPlace[] = []
  for (let at = 0; at + 1 < row.length; at += 2)
    places.push(placeOf('paragraph', row[at] ?? '', row[at + 1] ?? ''))
  return places
}
