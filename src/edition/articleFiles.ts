import { articleDataPath, wordingsDataPath } from '../article/links.ts'
import type { ArticleStore } from './articleStore.ts'
import type { DataFile } from './dataFile.ts'
import type { Ingested } from './ingestArchive.ts'
import { wordingsFile } from './ingestFiles.ts'

/** The articles that recommend nothing, and what became of former wordings. The others wait for all to be read. */
export function* articleFiles(
  { articles, withdrawn, unreadable }: Ingested,
  store: ArticleStore,
): Generator<DataFile> {
  for (const [id, { hash, isRecommending, wordings }] of articles) {
    if (!isRecommending)
      yield { path: articleDataPath(id), hash, isSame: false, json: () => store.read(id, hash) }
    if (wordings !== null)
      yield { path: wordingsDataPath(id), hash: null, isSame: false, json: () => wordings }
  }
  yield* absences(withdrawn, true)
  yield* absences(unreadable, false)
}

/** In no wording: what was withdrawn is published nowhere. */
function* absences(ids: readonly string[], withdrawn: boolean): Generator<DataFile> {
  const json = wordingsFile({ withdrawn, paragraphs: [] }, false)
  for (const id of ids) yield { path: wordingsDataPath(id), hash: null, isSame: false, json: () => json }
}
