import { existsSync, readdirSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from '../e2e/setup/buildSite.ts'
import { reported, type Figure } from './figure.ts'
import { shared, type Workbench } from './workbench.ts'

/** `build` on the articles kept beside the project, as one channel: first with nothing there, then unchanged. */
export async function buildSpeed({ folder }: Workbench): Promise<Figure[]> {
  const articles = join(shared, 'corpus/articles')
  if (!existsSync(articles)) return [reported('build', 'not measured: no ../shared/corpus/articles')]
  const archive = join(folder, 'corpus')
  await cp(articles, join(archive, 'news'), { recursive: true })
  const count = readdirSync(articles).length
  const first = await timedBuild(archive, join(folder, 'corpus-site'))
  const again = await timedBuild(archive, join(folder, 'corpus-site'))
  return [
    reported(`build, ${count} articles (exit ${first.exitCode})`, `${first.seconds.toFixed(1)} s`),
    reported('the same build again, nothing changed', `${again.seconds.toFixed(1)} s`),
  ]
}

async function timedBuild(archive: string, out: string): Promise<{ seconds: number; exitCode: number }> {
  const start = performance.now()
  const { exitCode, stderr } = await buildSite(archive, out)
  if (exitCode !== 0) console.error(stderr)
  return { seconds: (performance.now() - start) / 1000, exitCode }
}
