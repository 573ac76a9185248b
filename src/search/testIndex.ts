import type { Article } from '../article/article.ts'
import { buildIndex } from './build/buildIndex.ts'
import { indexedArticle } from './build/indexedArticle.ts'
import { openIndex, type SearchIndex } from './openIndex.ts'

/** For tests: the files of an index, by path. */
export async function filesOf(articles: Article[], volumeSize?: number): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  await buildIndex(
    articles
      .toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
      .map((article) => indexedArticle(article, JSON.stringify(article))),
    volumeSize === undefined ? {} : { volumeSize },
    {
      write(path, content) {
        files.set(path, content)
        return Buffer.from(content).toString('base64')
      },
      reuse: () => null,
      move(from, to, names) {
        for (const name of names) {
          const content = files.get(`${from}/${name}`)
          files.delete(`${from}/${name}`)
          if (content !== undefined) files.set(`${to}/${name}`, content)
        }
      },
    },
  )
  return files
}

/** For tests: a file of an index, or a refusal. */
export async function read(files: ReadonlyMap<string, Uint8Array>, path: string): Promise<Uint8Array> {
  const file = files.get(path)
  if (file === undefined) throw new Error(`${path}: not there`)
  return file
}

/** For tests: an index as it is opened from its files. */
export async function opened(articles: Article[], volumeSize?: number): Promise<SearchIndex> {
  const files = await filesOf(articles, volumeSize)
  return openIndex(async (path) => read(files, path))
}
