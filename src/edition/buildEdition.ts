import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import { openStore } from './articleStore.ts'
import type { BuildOptions, BuildReport } from './buildSite.ts'
import { buildCatalogue } from './catalogue/buildCatalogue.ts'
import { allTouched, touchedLists } from './catalogue/touchedLists.ts'
import { changesSince } from './changesSince.ts'
import { collectGarbage } from './collectGarbage.ts'
import { compressSite } from './compress.ts'
import { dataFiles } from './dataFiles.ts'
import { openDraft } from './draftSite.ts'
import { entriesOf, ingestArchive, type Ingested } from './ingestArchive.ts'
import { ArchiveError } from './paper.ts'
import { formatProblem } from './problem.ts'
import type { Progress } from './progress.ts'
import type { Archive } from './readArchive.ts'
import { openSearchCache } from './searchCache.ts'
import type { Stamps } from './stamps.ts'
import type { Workshop } from './workshop.ts'
import { writeFiles } from './writeFiles.ts'
import { writePages } from './writePages.ts'
import { writeSearch } from './writeSearch.ts'

/** Builds what is new in the site of an archive and puts it in the place of the one before; reports, and names the edition. */
export async function buildEdition(
  archive: Archive,
  {
    workshop,
    version,
    options,
    progress,
    stamps,
  }: { workshop: Workshop; version: string; options: BuildOptions; progress: Progress; stamps: Stamps },
): Promise<Omit<BuildReport, 'seconds'> & { edition: string }> {
  const { steps, timed } = stepTimer()
  const store = openStore(workshop, version)
  const draft = openDraft(workshop, version)
  try {
    const ingested = await timed('articles', async () => {
      const showing = counting(progress, 'articles', archive.files.length)
      return orThrow(await ingestArchive(archive, store, showing, stamps), archive)
    })
    const catalogue = buildCatalogue(entriesOf(ingested), archive.channels)
    const sources = { catalogue, ingested, store }
    const changes = changesSince(draft.memory, store, ingested)
    const touched = changes === null ? allTouched : touchedLists(changes, catalogue)
    await timed('lists', async () => writeFiles(dataFiles(archive.paper, sources, touched), draft))
    draft.settleData()
    if (changes === null) collectGarbage()
    const baseUrl = options.baseUrl ?? archive.paper.baseUrl
    const absent = [...ingested.withdrawn, ...ingested.unreadable]
    // The first pages are at the threads before this one is at the index.
    const searched = setImmediate().then(async () =>
      timed('search', async () =>
        writeSearch(sources, draft, {
          last: draft.memory?.index ?? null,
          cache: openSearchCache(workshop, version),
        }),
      ),
    )
    if (changes === null) void searched.then(collectGarbage, () => null)
    const rendering = timed('pages', async () =>
      writePages(archive.paper, { catalogue, absent, baseUrl, draft, progress, searched }),
    )
    // Whatever goes wrong in one, the other is at work in the draft.
    await Promise.allSettled([searched, rendering])
    const [index, { pages, rendered, template, serviceWorker }] = await Promise.all([searched, rendering])
    await timed('compression', async () =>
      compressSite(draft, (done, total) => progress.show('compressed', done, total)),
    )
    const { articles } = ingested
    const keepsSearch = [...store.known].every(([id, { hash }]) => articles.get(id)?.hash === hash)
    const order = catalogue.entries.map(({ card }) => card.id)
    const made = { pages, template, order, index, keepsSearch, serviceWorker }
    const committed = await timed('exchange', async () =>
      draft.commit({ ...made, beforeExchange: (edition) => store.save(articles, edition) }),
    )
    return { ...reportOf(archive, ingested), ...committed, pages: pages.size, rendered, steps }
  } catch (error) {
    draft.discard()
    throw error
  }
}

function reportOf(
  archive: Archive,
  { articles, read, problems, notes, unwritten }: Ingested,
): Omit<BuildReport, 'seconds' | 'pages' | 'rendered' | 'bytes' | 'steps'> {
  const skipped = Object.fromEntries(archive.skipped)
  return {
    files: archive.files.length,
    articles: articles.size,
    read,
    problems,
    notes,
    unwritten,
    skipped,
  }
}

/** An archive without a single article makes no site. */
function orThrow(ingested: Ingested, archive: Archive): Ingested {
  if (ingested.articles.size > 0) return ingested
  const reasons = ingested.problems.map(formatProblem)
  throw new ArchiveError([`${archive.dir}: no article could be read (.txt .md .html)`, ...reasons].join('\n'))
}

function counting(progress: Progress, step: string, total: number): (more: number) => void {
  let done = 0
  return (more) => {
    done += more
    progress.show(step, done, total)
  }
}

/** Seconds by step. */
function stepTimer() {
  const steps: Record<string, number> = {}
  return {
    steps,
    timed: async <Value>(step: string, work: () => Promise<Value>): Promise<Value> => {
      const began = performance.now()
      const value = await work()
      steps[step] = (performance.now() - began) / 1000
      return value
    },
  }
}
