import { foldText, rawRange } from '../text/foldText.ts'
import type { IndexedArticle, IndexedPlace, SearchIndex } from './openIndex.ts'
import { parseQuery } from './parseQuery.ts'
import type { FoundArticle, SearchHit, SearchResult, TextRange } from './searchResult.ts'

/**
 * Finds every place whose folded text holds every term of `query` as an exact substring, wherever a word may
 * begin. When no place does, it gives way step by step and says so in `match`. At most `limit` articles are
 * returned; the totals count all. A query with nothing to search for finds nothing.
 */
export function search(index: SearchIndex, query: string, limit: number): SearchResult {
  const { terms, words } = parseQuery(query)
  if (terms.length === 0) return resultOf([], 'all', limit, terms)
  const exact = select(index, (article) => holdingAll(article, terms))
  if (exact.length > 0) return resultOf(exact, 'all', limit, terms)
  const loose = words ?? terms
  if (words !== null) {
    const apart = select(index, (article) => holdingAll(article, words))
    if (apart.length > 0) return resultOf(apart, 'words', limit, words)
  }
  const spread = loose.length < 2 ? [] : select(index, (article) => holdingTogether(article, loose))
  return resultOf(spread, spread.length === 0 ? 'all' : 'article', limit, loose)
}

/** An article and those of its places that are hits. */
type Selected = readonly [article: IndexedArticle, places: IndexedPlace[]]

function select(index: SearchIndex, holding: (article: IndexedArticle) => IndexedPlace[]): Selected[] {
  return index.articles.flatMap((article): Selected[] => {
    const places = holding(article)
    return places.length === 0 ? [] : [[article, places]]
  })
}

function holdingAll({ places }: IndexedArticle, terms: readonly string[]): IndexedPlace[] {
  return places.filter(({ folded }) => terms.every((term) => folded.includes(term)))
}

function holdingTogether({ places }: IndexedArticle, terms: readonly string[]): IndexedPlace[] {
  if (!terms.every((term) => places.some(({ folded }) => folded.includes(term)))) return []
  return places.filter(({ folded }) => terms.some((term) => folded.includes(term)))
}

function resultOf(
  selected: readonly Selected[],
  match: SearchResult['match'],
  limit: number,
  terms: readonly string[],
): SearchResult {
  const places = selected.flatMap(([, found]) => found)
  return {
    articles: selected.length,
    total: places.length,
    paragraphs: places.filter(({ place }) => place === 'paragraph').length,
    exact: true,
    match,
    found: selected.slice(0, limit).map((one) => foundArticle(one, terms)),
  }
}

function foundArticle([article, places]: Selected, terms: readonly string[]): FoundArticle {
  const { id, headline, breaks, channel, date, printed } = article
  const hits = places.map(({ place, paragraph, text }): SearchHit => ({
    place,
    paragraph,
    text,
    ranges: rangesOf(text, terms),
  }))
  return { id, headline, breaks, channel, date, printed, hits }
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
