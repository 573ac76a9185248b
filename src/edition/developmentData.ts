import { buildCatalogue } from './catalogue/buildCatalogue.ts'
import { defaultArchive, defaultOut } from './defaults.ts'
import type { DraftSite } from './draftSite.ts'
import { ingestArchive } from './ingestArchive.ts'
import { formatProblem } from './problem.ts'
import { readArchive } from './readArchive.ts'
import { writeData } from './writeData.ts'

/**
 * The published JSON of the sample archive for `npm run dev` (vite.config.ts): by path, in memory, and what is
 * wrong with single files. The ledger grows as in a build.
 */
export async function developmentData(): Promise<{
  files: ReadonlyMap<string, Buffer>
  problems: string[]
}> {
  const archive = readArchive(defaultArchive, defaultOut)
  const files = new Map<string, Buffer>()
  const draft = memoryDraft(files)
  const ingested = ingestArchive(archive, draft, () => {})
  const catalogue = buildCatalogue(ingested.entries, archive.channels)
  await writeData(archive.paper, { catalogue, ingested, draft })
  return { files, problems: ingested.problems.map(formatProblem) }
}

function memoryDraft(files: Map<string, Buffer>): DraftSite {
  return {
    dir: '',
    previous: null,
    write(path, content) {
      files.set(path, Buffer.from(content))
    },
    read: (path) => files.get(path),
    move(from, to) {
      for (const [path, content] of files) {
        if (!path.startsWith(`${from}/`)) continue
        files.delete(path)
        files.set(to + path.slice(from.length), content)
      }
    },
    commit() {},
    discard() {},
  }
}
