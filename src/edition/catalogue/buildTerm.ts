import type { TermPage } from '../../article/edition.ts'
import type { TermShelf } from './buildCatalogue.ts'

/** A slogan: who explains it, and each place where it stands, newest first. */
export function buildTerm({ card, uses }: TermShelf): TermPage {
  return {
    id: card.id,
    text: card.text,
    glosses: glossesOf(uses),
    uses: uses.flatMap(({ entry, use }) => use.places.map((place) => ({ article: entry.card, ...place }))),
  }
}

/** Each explanation once, where it was printed first of the newest. */
function glossesOf(uses: TermShelf['uses']): TermPage['glosses'] {
  const glosses = new Map<string, TermPage['glosses'][number]>()
  for (const { entry, use } of uses) {
    if (use.gloss === null || use.first === null || glosses.has(use.gloss)) continue
    glosses.set(use.gloss, { text: use.gloss, article: entry.card, paragraph: use.first })
  }
  return [...glosses.values()]
}
