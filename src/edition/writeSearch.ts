import type { ArticleCard } from '../article/edition.ts'
import { buildIndex } from '../search/build/buildIndex.ts'
import type { IndexedArticle } from '../search/build/indexedArticle.ts'
import { readArticle, type Sources } from './dataFiles.ts'
import type { SiteFiles } from './siteFiles.ts'
import { hashOf } from './hashOf.ts'
import { withIndexThreads } from './indexThreads.ts'
import type { Made, SearchMade } from './searchMade.ts'
import type { SearchCache } from './searchCache.ts'
import { suggestionsOf } from './suggestions/suggestionsOf.ts'
import { writeSuggestions } from './suggestions/writeSuggestions.ts'

type SearchFiles = SiteFiles & { keep?: (path: string) => boolean }

/**
 * Writes the search index and what is suggested, but what of `last` was made from the same and is still there. `cache` is
 * what the index before was made from.
 */
export async function writeSearch(
  sources: Sources,
  files: SearchFiles,
  { last, cache }: { last: SearchMade | null; cache: SearchCache },
): Promise<SearchMade> {
  const { catalogue, ingested } = sources
  const suggested = suggestionsOf(catalogue)
  const articles = catalogue.entries.map(({ card }) =>
    indexed(card, ingested.articles.get(card.id)?.hash ?? '', sources),
  )
  const into = { files, last: last?.suggestions ?? null }
  return {
    suggestions: await unlessSame(hashOf(JSON.stringify(suggested)), into, async (written) =>
      writeSuggestions(suggested, written),
    ),
    texts: await unlessSame(
      hashOf(articles.map(({ key }) => key).join('\n')),
      { files, last: last?.texts ?? null },
      async (written) =>
        withIndexThreads(articles.length, async (work) =>
          cache.keepVolumes(await buildIndex(articles, { work, cache }, written)),
        ),
    ),
  }
}

function indexed({ id, channel, date, breaks }: ArticleCard, hash: string, sources: Sources): IndexedArticle {
  return { key: `${id} ${hash}`, channel, day: date, breaks, read: () => readArticle(id, sources) }
}

/** Calls `write` with files that it takes note of. */
async function unlessSame(
  key: string,
  { files, last }: { files: SearchFiles; last: Made | null },
  write: (files: Pick<SiteFiles, 'write' | 'reuse' | 'move'>) => Promise<unknown>,
): Promise<Made> {
  if (last?.key === key && last.files.every((path) => files.keep?.(path))) return last
  const written = new Set<string>()
  await write({
    write(path, content) {
      written.add(path)
      return files.write(path, content)
    },
    reuse(path, former) {
      const hash = files.reuse(path, former)
      if (hash !== null) written.add(path)
      return hash
    },
    move(from, to, names) {
      files.move(from, to, names)
      for (const name of names) {
        written.delete(`${from}/${name}`)
        written.add(`${to}/${name}`)
      }
    },
  })
  return { key, files: [...written] }
}
