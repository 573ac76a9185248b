import { type BuildOptions, type BuildReport, buildSite } from './buildSite.ts'
import { defaultArchive, defaultOut } from './defaults.ts'
import { OutError } from './draftSite.ts'
import { readOptions, UsageError } from './options.ts'
import { ArchiveError, readBaseUrl } from './paper.ts'
import { printable } from './printable.ts'
import { formatProblem } from './problem.ts'
import { progressOn } from './progress.ts'

/** `build [--archive DIR] [--out DIR] [--base-url URL]`: 0 when everything was built, 1 when something was not. */
export async function buildCommand(args: readonly string[]): Promise<number> {
  const { code } = await buildAndReport(readOptions(args, ['archive', 'out', 'base-url']))
  return code
}

/**
 * Builds and says on stderr what went wrong and what came of it. `built` is false when there is no new site; `out`
 * is where it stands. Throws a `UsageError` for options that make no sense.
 */
export async function buildAndReport(options: {
  archive?: string
  out?: string
  'base-url'?: string
}): Promise<{ code: number; built: boolean; out: string }> {
  const build: BuildOptions = {
    archive: options.archive ?? defaultArchive,
    out: options.out ?? defaultOut,
    baseUrl: readOption(options['base-url']),
  }
  try {
    const report = await buildSite(build, progressOn(process.stderr))
    sayReport(report, build.out)
    return { code: report.problems.length === 0 ? 0 : 1, built: true, out: build.out }
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof OutError || isRefusal(error))) throw error
    console.error(`guli build: ${error.message}`)
    return { code: 1, built: false, out: build.out }
  }
}

/** The system would not do it: a name too long, no permission, no room. Its message says what, and to which file. */
function isRefusal(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error
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
  const others = Array.from(
    report.skipped,
    ([extension, count]) => `${count} ${extension || 'without extension'}`,
  )
  if (others.length > 0) console.error(printable(`not articles, left out: ${others.join(', ')}`))
  console.error(
    `${report.files} files, ${report.articles} articles, ${report.pages} pages, ` +
      `${report.problems.length} errors, ${report.seconds.toFixed(1)} s -> ${out}`,
  )
}
