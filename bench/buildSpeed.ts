import { appendFileSync, existsSync, readdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { buildSite } from '../e2e/setup/buildSite.ts'
import { reported, type Figure } from './figure.ts'
import { shared, type Workbench } from './workbench.ts'

/**
 * `build` on the articles kept beside the project, as one channel: first with nothing there; then with one changed, twice,
 * since the second build of a site prepares what the others use; then unchanged.
 */
export async function buildSpeed({ folder }: Workbench): Promise<Figure[]> {
  const articles = join(shared, 'corpus/articles')
  if (!existsSync(articles)) return [reported('build', 'not measured: no ../shared/corpus/articles')]
  const archive = join(folder, 'corpus')
  await cp(articles, join(archive, 'news'), { recursive: true })
  const count = readdirSync(articles).length
  const site = join(folder, 'corpus-site')
  const first = await timedBuild(archive, site)
  const [name = ''] = readdirSync(join(archive, 'news')).sort()
  const changed: number[] = []
  for (const line of ['此稿已更正。', '此稿再次更正。']) {
    appendFileSync(join(archive, 'news', name), `\n${line}\n`)
    changed.push((await timedBuild(archive, site)).seconds)
  }
  // A file that was changed a moment ago is read all the same.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  await timedBuild(archive, site)
  const again = await timedBuild(archive, site)
  const load = loadavg()[0]?.toFixed(1) ?? ''
  return [
    reported(
      `build, ${count} articles, ${first.pages} pages (exit ${first.exitCode}, load ${load})`,
      `${first.seconds.toFixed(1)} s`,
    ),
    reported('one article changed, twice', changed.map((seconds) => `${seconds.toFixed(1)} s`).join(' · ')),
    reported('nothing changed', `${again.seconds.toFixed(1)} s`),
  ]
}

const Report = v.object({ pages: v.number() })

/** As a whole process, start-up included. */
async function timedBuild(
  archive: string,
  out: string,
): Promise<{ seconds: number; exitCode: number; pages: number }> {
  const start = performance.now()
  const { exitCode, stderr, stdout } = await buildSite(archive, out, '--json')
  const seconds = (performance.now() - start) / 1000
  if (exitCode !== 0) console.error(stderr)
  return { seconds, exitCode, ...v.parse(Report, JSON.parse(stdout)) }
}
