import { buildCatalogue } from './catalogue/buildCatalogue.ts'
import { defaultArchive, defaultOut } from './defaults.ts'
import { memoryStore } from './articleStore.ts'
import type { SiteFiles } from './siteFiles.ts'
import { entriesOf, ingestArchive } from './ingestArchive.ts'
import { hashOf } from './hashOf.ts'
import { formatProblem } from './problem.ts'
import { readArchive } from './readArchive.ts'
import { noSearchCache } from './searchCache.ts'
import { dataFiles } from './dataFiles.ts'
import { writeSearch } from './writeSearch.ts'

/** What was read before: of a file that is edited, the page shows the new text at once. */
const store = memoryStore()

/** `GULI_ARCHIVE`, else the sample. */
const developmentArchive = process.env['GULI_ARCHIVE'] ?? defaultArchive

/**
 * The published JSON of an archive for `npm run dev` (vite.config.ts): by path, in memory, and what is wrong with single
 * files. The ledger grows as in a build.
 */
export async function developmentData(): Promise<{
  files: ReadonlyMap<string, Buffer>
  problems: string[]
}> {
  const archive = readArchive(developmentArchive, defaultOut)
  const files = new Map<string, Buffer>()
  const draft = memoryFiles(files)
  const ingested = await ingestArchive(archive, store, () => {})
  store.save(ingested.articles, '')
  const catalogue = buildCatalogue(entriesOf(ingested), archive.channels)
  for (const { path, json } of dataFiles(archive.paper, { catalogue, ingested, store }))
    draft.write(path, json())
  await writeSearch({ catalogue, ingested, store }, draft, { last: null, cache: noSearchCache })
  return { files, problems: ingested.problems.map(formatProblem) }
}

function memoryFiles(files: Map<string, Buffer>): SiteFiles {
  return {
    write(path, content) {
      files.set(path, Buffer.from(content))
      return hashOf(content)
    },
    reuse: () => null,
    read: (path) => files.get(path),
    move(from, to, names) {
      for (const name of names) {
        const content = files.get(`${from}/${name}`)
        files.delete(`${from}/${name}`)
        if (content !== undefined) files.set(`${to}/${name}`, content)
      }
    },
  }
}
