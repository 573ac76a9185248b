import type { Suggestion } from '../../search/suggest/suggestionFiles.ts'
import type { Catalogue } from '../catalogue/buildCatalogue.ts'

/** Headlines are found by their words; by pinyin only the newest, so that the lists do not grow with the archive. */
const headlines = 2000
/** Of people, terms and channels: beyond, those of a single article would be cut first, which their text finds too. */
const most = 30_000
/** Longer ones are sentences. */
const longestTerm = 16

/** What is suggested, likeliest first. */
export function suggestionsOf({ people, terms, channels, entries }: Catalogue): Suggestion[] {
  const counted: Suggestion[] = [
    ...channels.map(({ summary: { id, name, articles } }) => ({
      kind: 'channel' as const,
      id,
      text: name,
      articles,
    })),
    ...people.map(({ card: { id, name, articles } }) => ({
      kind: 'person' as const,
      id,
      text: name,
      articles,
    })),
    ...terms.map(({ card: { id, text, articles } }) => ({ kind: 'term' as const, id, text, articles })),
  ].filter(({ text, kind }) => kind !== 'term' || text.length <= longestTerm)
  const newest = entries.slice(0, headlines).map(({ card: { id, headline } }) => ({
    kind: 'headline' as const,
    id,
    text: headline,
    articles: 1,
  }))
  return [...counted.sort((a, b) => b.articles - a.articles).slice(0, most), ...newest]
}
