import type { ArticleContext } from '../../article/edition.ts'
import type { Catalogue } from './buildCatalogue.ts'
import type { Entry } from './readEntry.ts'
import { reportsOnly } from './reportsOnly.ts'

const relatedShown = 6
/** Someone named in more articles than this relates none of them, and would cost the build a square. */
export const commonest = 200

/**
 * Finds the articles that share most with one, the rarer the more: 1 / ln(1 + articles) for each shared person or
 * term. Reporters relate nothing. Of people and terms are given the names and texts, the rarest first.
 */
export function relatedArticles(catalogue: Catalogue): (entry: Entry) => ArticleContext['related'] {
  const shelves = {
    people: entriesById(catalogue.people, ({ use }) => !reportsOnly(use.acts)),
    terms: entriesById(catalogue.terms, () => true),
  }
  const order = new Map(catalogue.entries.map((entry, index) => [entry, index]))
  return (entry) => {
    const found = new Map<Entry, Shared>()
    const people = entry.people.filter(({ acts }) => !reportsOnly(acts))
    for (const { others, text } of sharing(people, shelves.people, ({ name }) => name)) {
      share(found, entry, others, (shared) => shared.people.push(text))
    }
    for (const { others, text } of sharing(entry.terms, shelves.terms, ({ text }) => text)) {
      share(found, entry, others, (shared) => shared.terms.push(text))
    }
    return [...found]
      .sort(([a, one], [b, other]) => other.score - one.score || (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .slice(0, relatedShown)
      .map(([{ card }, { people, terms }]) => ({ article: card, people, terms }))
  }
}

interface Shared {
  score: number
  people: string[]
  terms: string[]
}

/** The articles of each shelf that is short enough to say something. */
function entriesById<Use>(
  shelves: readonly { card: { id: string }; uses: readonly { entry: Entry; use: Use }[] }[],
  counts: (named: { use: Use }) => boolean,
): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const { card, uses } of shelves) {
    const kept = uses.filter(counts)
    if (kept.length > 1 && kept.length <= commonest)
      entries.set(
        card.id,
        kept.map(({ entry }) => entry),
      )
  }
  return entries
}

/** What this article may share with others, the rarest first. */
function sharing<Use extends { id: string }>(
  uses: readonly Use[],
  shelves: ReadonlyMap<string, Entry[]>,
  textOf: (use: Use) => string,
): { others: Entry[]; text: string }[] {
  return uses
    .map((use) => ({ others: shelves.get(use.id) ?? [], text: textOf(use) }))
    .sort((a, b) => a.others.length - b.others.length)
}

function share(
  found: Map<Entry, Shared>,
  entry: Entry,
  others: readonly Entry[],
  add: (shared: Shared) => void,
): void {
  for (const other of others) {
    if (other === entry) continue
    const shared = found.get(other) ?? { score: 0, people: [], terms: [] }
    shared.score += 1 / Math.log(1 + others.length)
    add(shared)
    found.set(other, shared)
  }
}
