import { type BuildOptions, type BuildReport, buildSite } from './buildSite.ts'
import { defaultArchive, defaultOut } from './defaults.ts'
import { readFlags, readOptions, UsageError } from './options.ts'
import { ArchiveError, readBaseUrl } from './paper.ts'
import { printable } from './printable.ts'
import { formatProblem } from './problem.ts'
import { progressOn } from './progress.ts'
import { BusyError, OutError } from './workshop.ts'

/**
 * `build [--archive DIR] [--out DIR] [--base-url URL] [--json]`: 0 when everything was built, 1 when something was not.
 */
export async function buildCommand(args: readonly string[]): Promise<number> {
  const { flags, rest } = readFlags(args, ['json'])
  const { code, report } = await buildAndReport(readOptions(rest, ['archive', 'out', 'base-url']))
  if (flags.has('json')) console.log(JSON.stringify(report))
  return code
}

/**
 * Builds and says on stderr what went wrong and what came of it. `built` is false when there is no new site; `out`
 * is where it stands; `report` is for machines. Throws a `UsageError` for options that make no sense.
 */
export async function buildAndReport(options: {
  archive?: string
  out?: string
  'base-url'?: string
}): Promise<{ code: number; built: boolean; out: string; report: object }> {
  const build: BuildOptions = {
    archive: options.archive ?? defaultArchive,
    out: options.out ?? defaultOut,
    baseUrl: readOption(options['base-url']),
  }
  const { out } = build
  try {
    const report = await buildSite(build, progressOn(process.stderr))
    sayReport(report, out)
    return { code: report.problems.length === 0 ? 0 : 1, built: true, out, report: { out, ...report } }
  } catch (error) {
    const message = messageOf(error)
    console.error(`guli build: ${message}`)
    return { code: 1, built: false, out, report: { out, error: message } }
  }
}

/** What the publisher can do something about; anything else is a fault of the program and is thrown on. */
function messageOf(error: unknown): string {
  if (error instanceof ArchiveError || error instanceof OutError || error instanceof BusyError)
    return error.message
  if (error instanceof Error && 'code' in error && 'syscall' in error)
    return `${error.message} (nothing of the site that stands was touched)`
  throw error
}

function readOption(url: string | undefined): string | null {
  if (url === undefined) return null
  const baseUrl = readBaseUrl(url)
  if (baseUrl === null) {
    throw new UsageError(
      `--base-url ${url}: must be an address like https://paper.example or https://host.example/news`,
    )
  }
  return baseUrl
}

function sayReport(report: BuildReport, out: string): void {
  for (const problem of [...report.problems, ...report.notes]) console.error(formatProblem(problem))
  if (report.unwritten !== null) {
    const { ledgers, reason } = report.unwritten
    console.error(
      `warning: ${ledgers} ledgers of paragraph ids could not be written (${reason}); ` +
        'links to paragraphs may break when those articles are edited',
    )
  }
  const others = Object.entries(report.skipped).map(
    ([extension, count]) => `${count} ${extension || 'without extension'}`,
  )
  if (others.length > 0) console.error(printable(`not articles, left out: ${others.join(', ')}`))
  console.error(
    `${report.files} files, ${report.articles} articles (${report.read} read), ` +
      `${report.pages} pages (${report.rendered} rendered), ${(report.bytes / 1e6).toFixed(1)} MB, ` +
      `${report.problems.length} errors, ${report.seconds.toFixed(1)} s${slowestOf(report)} -> ${out}`,
  )
}

/** The step that took longest, of a build that did anything. */
function slowestOf({ steps }: BuildReport): string {
  const [slowest] = Object.entries(steps).sort(([, a], [, b]) => b - a)
  return slowest === undefined ? '' : ` (${slowest[0]} ${slowest[1].toFixed(1)} s)`
}
