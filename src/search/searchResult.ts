import type { ChannelRef } from '../article/article.ts'

/** UTF-16 units of the raw text, `end` exclusive. */
export interface TextRange {
  start: number
  end: number
}

/** One place that holds what was asked for. */
export interface SearchHit {
  /** `part` is another line of the headline block than the main headline. */
  place: 'headline' | 'part' | 'byline' | 'paragraph'
  /** The paragraph's id; null outside the body. */
  paragraph: string | null
  /** Raw text of the whole place. */
  text: string
  /** What to highlight: sorted, never overlapping, at least one. */
  ranges: TextRange[]
}

/** One article and all its hits, in the order of the page. */
export interface FoundArticle {
  id: string
  headline: string
  /** Where the headline may break (see ArticleCard). */
  breaks: readonly number[]
  channel: ChannelRef
  date: string | null
  printed: string | null
  hits: SearchHit[]
}

export interface SearchResult {
  /** How many articles, hits and hits in paragraphs there are in all, shown or not. */
  articles: number
  total: number
  paragraphs: number
  /** False where the totals are estimates, because counting would have meant reading far more. */
  exact: boolean
  /** There may be more to find than `found`: in what has not been read, or surely. */
  more: boolean
  /**
   * `all`: every hit holds every term. `words`: no paragraph holds the quoted phrase, these hold its words.
   * `article`: no paragraph holds all words, but these articles do, and the hits hold at least one.
   */
  match: 'all' | 'words' | 'article'
  /** In the order asked for, at most as many as were asked for. */
  found: FoundArticle[]
  /** What could not be read, one sentence each: if any, what is found may not be all there is. */
  unread: string[]
}

/**
 * `best`: headlines before bodies, then by the number of hits, within each volume and what of it had to be read; on
 * a page by what their texts say (rankBest.ts).
 */
export type SearchOrder = 'newest' | 'best'
