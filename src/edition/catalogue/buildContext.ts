import type { ArticleCard, ArticleContext } from '../../article/edition.ts'
import type { Catalogue, TermShelf } from './buildCatalogue.ts'
import type { Entry } from './readEntry.ts'
import { relatedArticles } from './relatedArticles.ts'
import { sameEvent } from './sameEvent.ts'

const sameShown = 6

/** Looks up what stands around an article. */
export interface ContextBuilder {
  build(
    entry: Entry,
    extra: { recommended: readonly (string | null)[]; aliases: ArticleContext['aliases'] },
  ): ArticleContext
}

/** Prepares the look-ups over a catalogue once, for the context of each of its articles. */
export function contextBuilder(catalogue: Catalogue): ContextBuilder {
  const terms = new Map(catalogue.terms.map((shelf) => [shelf.card.id, shelf]))
  const cards = new Map(catalogue.entries.map(({ card }) => [card.id, card]))
  const related = relatedArticles(catalogue)
  const mates = sameEvent(catalogue)
  const neighbours = neighboursOf(catalogue)
  return {
    build: (entry, { recommended, aliases }) => {
      const same = new Set(
        mates(entry)
          .slice(0, sameShown)
          .map(({ card }) => card),
      )
      return {
        breaks: entry.card.breaks,
        recommended: recommended.map((id) => (id === null ? null : (cards.get(id) ?? null))),
        sameEvent: [...same],
        related: related(entry).filter(({ article }) => !same.has(article)),
        glosses: glossesFor(entry, terms),
        terms: Object.fromEntries(entry.terms.map(({ text, id }) => [text, id])),
        aliases,
        newer: neighbours.get(entry)?.newer ?? null,
        older: neighbours.get(entry)?.older ?? null,
      }
    },
  }
}

function neighboursOf({ channels }: Catalogue) {
  const neighbours = new Map<Entry, { newer: ArticleCard | null; older: ArticleCard | null }>()
  for (const { entries } of channels) {
    for (const [index, entry] of entries.entries()) {
      const newer = entries[index - 1]?.card ?? null
      neighbours.set(entry, { newer, older: entries[index + 1]?.card ?? null })
    }
  }
  return neighbours
}

/** For each term that this article leaves unexplained, the newest article that explains it. */
function glossesFor(entry: Entry, terms: ReadonlyMap<string, TermShelf>): ArticleContext['glosses'] {
  const glosses = new Map<string, ArticleContext['glosses'][string]>()
  for (const { id, text, gloss } of entry.terms) {
    if (gloss !== null) continue
    for (const { entry: other, use } of terms.get(id)?.uses ?? []) {
      if (use.gloss === null || use.first === null || other === entry) continue
      glosses.set(text, { text: use.gloss, article: other.card, paragraph: use.first })
      break
    }
  }
  return Object.fromEntries(glosses)
}
