import { performance } from 'node:perf_hooks'
import * as v from 'valibot'
import { programVersion } from './bundleApp.ts'
import { projectDir } from './defaults.ts'
import { inputsOf, keepReport, unchangedSince } from './lastBuild.ts'
import { Problem } from './problem.ts'
import type { Progress } from './progress.ts'
import { readArchive } from './readArchive.ts'
import { takeStamps } from './stamps.ts'
import { enterWorkshop } from './workshop.ts'

export interface BuildOptions {
  archive: string
  out: string
  /** An origin; null for the one in paper.json. */
  baseUrl: string | null
}

const Count = v.number()

/** What a build did. `bytes` is the size of the site without its compressed forms, `steps` are seconds. */
export const BuildReport = v.object({
  files: Count,
  articles: Count,
  pages: Count,
  /** Of these, what was not as the last build had left it. */
  read: Count,
  rendered: Count,
  bytes: Count,
  problems: v.array(Problem),
  notes: v.array(Problem),
  unwritten: v.nullable(v.object({ reason: v.string(), ledgers: Count })),
  /** By extension, files that are no articles. */
  skipped: v.record(v.string(), Count),
  steps: v.record(v.string(), Count),
  seconds: Count,
})
export type BuildReport = v.InferOutput<typeof BuildReport>

/**
 * Builds what is new in the site of an archive and puts it in the place of the one before. A raw file that cannot be read
 * is a problem in the report and the rest is built; whatever else goes wrong is thrown, and the old site stays.
 */
export async function buildSite(options: BuildOptions, progress: Progress): Promise<BuildReport> {
  const began = performance.now()
  const stamps = takeStamps(Date.now())
  const archive = readArchive(options.archive, options.out)
  const workshop = enterWorkshop(options.out, [archive.dir, projectDir])
  try {
    const version = programVersion()
    const settings = JSON.stringify([version, options.baseUrl])
    const last = v.safeParse(BuildReport, unchangedSince(workshop, inputsOf(archive, settings, stamps)))
    const seconds = (): number => (performance.now() - began) / 1000
    if (last.success) return { ...last.output, read: 0, rendered: 0, steps: {}, seconds: seconds() }
    // What is read for it takes longer than to find out that nothing has changed.
    const { buildEdition } = await import('./buildEdition.ts')
    const { edition, ...built } = await buildEdition(archive, {
      workshop,
      version,
      options,
      progress,
      stamps,
    })
    const report = { ...built, seconds: seconds() }
    keepReport(workshop, { inputs: inputsOf(archive, settings, stamps), edition, report })
    return report
  } finally {
    progress.clear()
    workshop.leave()
  }
}
