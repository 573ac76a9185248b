import type { TermPage, TermPart } from '../../article/lists.ts'
import type { TermShelf } from './buildCatalogue.ts'
import { cutList } from './cutList.ts'
import { overTime } from './overTime.ts'

/** A slogan: who explains it, and each place where it stands, newest first; and the pages of one used very often. */
export function buildTerm({ card, uses }: TermShelf): { page: TermPage; parts: TermPart[] } {
  const { id, text } = card
  const places = uses.flatMap(({ entry, use }) =>
    use.places.map((place) => ({ article: entry.card, ...place })),
  )
  const { shown, rest, parts } = cutList({ id, name: text }, places, ({ article }) => article.date)
  return {
    page: {
      id,
      text,
      count: places.length,
      overTime: overTime(uses.map(({ entry }) => entry)),
      glosses: glossesOf(uses),
      uses: shown,
      rest,
    },
    parts,
  }
}

/** A slogan that is explained over and over; what older articles say is found among its uses. */
const mostGlosses = 12

/** Each explanation once, where it was printed first of the newest. */
function glossesOf(uses: TermShelf['uses']): TermPage['glosses'] {
  const glosses = new Map<string, TermPage['glosses'][number]>()
  for (const { entry, use } of uses) {
    if (glosses.size === mostGlosses) break
    if (use.gloss === null || use.first === null || glosses.has(use.gloss)) continue
    glosses.set(use.gloss, { text: use.gloss, article: entry.card, paragraph: use.first })
  }
  return [...glosses.values()]
}

/** In how many places a slogan stands. */
export function placesOf({ uses }: TermShelf): number {
  return uses.reduce((sum, { use }) => sum + use.places.length, 0)
}
