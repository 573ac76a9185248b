import type { ArticleStore } from './articleStore.ts'
import type { Changes } from './catalogue/touchedLists.ts'
import type { Ingested } from './ingestArchive.ts'
import type { SiteMemory } from './siteMemory.ts'

/**
 * What has changed since the site that stands was made, for its lists. Null when that is not known: there is no site, or
 * what is known of the articles is not what it was made from.
 */
export function changesSince(
  memory: Pick<SiteMemory, 'edition' | 'order'> | null,
  { known, edition }: Pick<ArticleStore, 'known' | 'edition'>,
  { articles }: Pick<Ingested, 'articles'>,
): Changes | null {
  if (memory === null || memory.edition !== edition) return null
  const changed: { before: KnownEntry; after: KnownEntry }[] = []
  for (const id of new Set([...known.keys(), ...articles.keys()])) {
    const [before, after] = [known.get(id)?.entry ?? null, articles.get(id)?.entry ?? null]
    // What was not read again is the same object.
    if (before !== after) changed.push({ before, after })
  }
  return { before: memory.order.flatMap((id) => known.get(id)?.entry ?? []), changed }
}

type KnownEntry = Changes['changed'][number]['before']
