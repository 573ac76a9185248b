import { sealJson } from '../format/container.ts'
import { directoryPath, type Directory } from '../format/directory.ts'
import { buildVolume } from './buildVolume.ts'
import { mostArticles } from './gramSorter.ts'
import type { IndexedArticle } from './indexedArticle.ts'
import { workHere, type IndexWork } from './indexWork.ts'
import { noCache, type IndexCache, type VolumeMade } from './volumeMade.ts'

/** Where the index is written; paths as published. */
export interface SearchFiles {
  /** Returns what tells the content from any other. */
  write(path: string, content: Uint8Array): string
  /** Takes over a file of the index before, under another path or the same. Returns as `write` does, null where there is none. */
  reuse(path: string, former: string): string | null
  /** Renames a folder; `names` are those of all files in it. */
  move(from: string, to: string, names: readonly string[]): void
}

export interface IndexOptions {
  /** Articles in a volume at most. */
  volumeSize?: number
  /** Articles whose texts are packed together. */
  batchSize?: number
  /** Where sorting and coding are done. */
  work?: IndexWork
  /** What is known of the index before. */
  cache?: IndexCache
}

/** What is packed anew for one article that has changed; of fewer articles a large index has very many runs to merge. */
const usualBatch = 512

/**
 * Writes the search index of `articles`, newest first, undated last; each is read at once and let go. What
 * readers can search is headline, byline and paragraphs: recommended excerpts, tail lines and the channel's footer
 * are not the article's own words. Volumes are cut from the oldest article on, so that a full one never changes.
 * Returns what the next index may take over, newest first.
 */
export async function buildIndex(
  articles: readonly IndexedArticle[],
  { volumeSize = mostArticles, batchSize = usualBatch, work = workHere, cache = noCache }: IndexOptions,
  files: SearchFiles,
): Promise<VolumeMade[]> {
  const channels = channelsOf(articles)
  const rows = new Map(channels.map(([id], row) => [id, row]))
  const made: VolumeMade[] = []
  for (let end = articles.length; end > 0; end -= volumeSize) {
    const ofVolume = articles.slice(Math.max(0, end - volumeSize), end)
    const former = cache.volumes.at(-1 - made.length) ?? null
    made.unshift(await buildVolume(ofVolume, { rows, files, batchSize, work, cache, former }))
  }
  const volumes = made.map(({ volume }) => volume)
  const directory: Directory = { schema: 'guli/search@5', channels, volumes }
  files.write(directoryPath, sealJson(directory))
  return made
}

/** In the order of their ids, so that a row stays as it is whatever article comes first; the name is the newest. */
function channelsOf(articles: readonly IndexedArticle[]): Directory['channels'] {
  const names = new Map<string, string>()
  for (const { channel } of articles) if (!names.has(channel.id)) names.set(channel.id, channel.name)
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1))
}
