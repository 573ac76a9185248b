import { performance } from 'node:perf_hooks'
import { buildCatalogue } from './catalogue/buildCatalogue.ts'
import { compressSite } from './compress.ts'
import { projectDir } from './defaults.ts'
import { openDraft, type DraftSite } from './draftSite.ts'
import { ingestArchive, type Ingested } from './ingestArchive.ts'
import { ArchiveError } from './paper.ts'
import { formatProblem, type Problem } from './problem.ts'
import type { Progress } from './progress.ts'
import { readArchive, type Archive } from './readArchive.ts'
import { writeData } from './writeData.ts'
import { writePages } from './writePages.ts'

export interface BuildOptions {
  archive: string
  out: string
  /** An origin; null for the one in paper.json. */
  baseUrl: string | null
}

export interface BuildReport {
  files: number
  articles: number
  pages: number
  problems: Problem[]
  notes: Problem[]
  unwritten: Ingested['unwritten']
  skipped: Archive['skipped']
  seconds: number
}

/**
 * Builds the whole site of an archive and puts it in the place of the one before. A raw file that cannot be read
 * is a problem in the report and the rest is built; whatever else goes wrong is thrown, and the old site stays.
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildReport> {
  const began = performance.now()
  const archive = readArchive(options.archive, options.out)
  const draft = openDraft(options.out, [archive.dir, projectDir])
  try {
    const ingested = ingest(archive, draft, progress)
    const catalogue = buildCatalogue(ingested.entries, archive.channels)
    await writeData(archive.paper, { catalogue, ingested, draft })
    const baseUrl = options.baseUrl ?? archive.paper.baseUrl
    const { withdrawn } = ingested
    const pages = await writePages(archive.paper, { catalogue, withdrawn, baseUrl, draft, progress })
    await compressSite(draft.dir, draft.previous, (done, total) => progress.show('compressed', done, total))
    draft.commit()
    return {
      files: archive.files.length,
      articles: ingested.entries.length,
      pages,
      problems: ingested.problems,
      notes: ingested.notes,
      unwritten: ingested.unwritten,
      skipped: archive.skipped,
      seconds: (performance.now() - began) / 1000,
    }
  } catch (error) {
    draft.discard()
    throw error
  } finally {
    progress.clear()
  }
}

function ingest(archive: Archive, draft: DraftSite, progress: Progress): Ingested {
  let read = 0
  const ingested = ingestArchive(archive, draft, () => {
    read += 1
    progress.show('articles', read, archive.files.length)
  })
  if (ingested.entries.length === 0) {
    const reasons = ingested.problems.map(formatProblem)
    throw new ArchiveError(
      [`${archive.dir}: no article could be read (.txt .md .html)`, ...reasons].join('\n'),
    )
  }
  return ingested
}
