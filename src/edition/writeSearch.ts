import * as v from 'valibot'
import { buildIndex } from '../search/build/buildIndex.ts'
import { readArticles, type Sources } from './dataFiles.ts'
import type { SiteFiles } from './draftSite.ts'
import { hashOf } from './hashOf.ts'
import { withIndexThreads } from './indexThreads.ts'
import { buildSuggestions } from './suggestions/buildSuggestions.ts'
import { suggestionsOf } from './suggestions/suggestionsOf.ts'

const Made = v.object({ key: v.string(), files: v.array(v.string()) })
/** What something was made from, and the files it consists of. */
type Made = v.InferOutput<typeof Made>

/** What search reads. */
export const SearchMade = v.object({ texts: Made, suggestions: Made })
export type SearchMade = v.InferOutput<typeof SearchMade>

type SearchFiles = SiteFiles & { keep?: (path: string) => boolean }

/** Writes the search index and what is suggested, but what of `last` was made from the same and is still there. */
export async function writeSearch(
  sources: Sources,
  files: SearchFiles,
  last: SearchMade | null,
): Promise<SearchMade> {
  const { catalogue, ingested } = sources
  const suggested = suggestionsOf(catalogue)
  const ids = catalogue.entries.map(({ card }) => card.id)
  const articles = ids.map((id) => `${id} ${ingested.articles.get(id)?.hash ?? ''}`)
  const breaks = new Map(catalogue.entries.map(({ card }) => [card.id, card.breaks]))
  const into = { files, last: last?.suggestions ?? null }
  return {
    suggestions: await unlessSame(hashOf(JSON.stringify(suggested)), into, async (written) =>
      buildSuggestions(suggested, written),
    ),
    texts: await unlessSame(
      hashOf(articles.join('\n')),
      { files, last: last?.texts ?? null },
      async (written) =>
        withIndexThreads(ids.length, (work) =>
          buildIndex(readArticles(ids, sources), { count: ids.length, breaks, work }, written),
        ),
    ),
  }
}

/** Calls `write` with files that it takes note of. */
async function unlessSame(
  key: string,
  { files, last }: { files: SearchFiles; last: Made | null },
  write: (files: Pick<SiteFiles, 'write' | 'move'>) => Promise<unknown>,
): Promise<Made> {
  if (last?.key === key && last.files.every((path) => files.keep?.(path))) return last
  const written = new Set<string>()
  await write({
    write(path, content) {
      files.write(path, content)
      written.add(path)
    },
    move(from, to) {
      files.move(from, to)
      for (const path of written) {
        if (!path.startsWith(`${from}/`)) continue
        written.delete(path)
        written.add(to + path.slice(from.length))
      }
    },
  })
  return { key, files: [...written] }
}
