import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { EditionPeer, PeerArticle } from './editionPeer.ts'
import { timedSteps, type Taken } from './timedSteps.ts'

const run = promisify(execFile)

/** A peer installed in a folder of its own, with all articles. What fails throws an Error that says why. */
export interface Workplace {
  peer: EditionPeer
  /** With nothing of a build before. */
  cold: () => Promise<Taken>
  /** After one article has got a paragraph more. */
  changed: () => Promise<Taken>
  site: string
  /** Paths of the pages of articles in `site`. */
  pages: () => string[]
  /** Of the site. */
  files: () => number
}

export async function setUpPeer(
  peer: EditionPeer,
  folder: string,
  articles: readonly PeerArticle[],
): Promise<Workplace> {
  const write = (path: string, content: string) => {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  write('package.json', JSON.stringify({ private: true, ...peer.manifest }))
  if (peer.packages.length > 0) await install(folder, peer.packages)
  const channels = [...new Set(articles.map(({ channel }) => channel))].sort()
  for (const [path, content] of Object.entries(peer.files(channels))) write(path, content)
  for (const article of articles) {
    const { path, content } = peer.articleFile(article)
    write(path, content)
  }
  const site = join(folder, peer.site)
  const pages = () => filesIn(site).filter((path) => peer.isArticle.test(path))
  let article = articles[Math.floor(articles.length / 2)]
  let times = 0
  return {
    peer,
    site,
    pages,
    files: () => filesIn(site).length,
    cold: async () => {
      for (const path of [peer.site, ...peer.kept])
        rmSync(join(folder, path), { recursive: true, force: true })
      const taken = await timedSteps(folder, peer.steps)
      const made = pages().length
      if (!filesIn(site).some((path) => peer.isSearch.test(path))) throw new Error('it made no search')
      if (made !== articles.length) throw new Error(`it made ${made} pages of ${articles.length} articles`)
      return taken
    },
    changed: async () => {
      if (article === undefined) throw new Error('there are no articles')
      const line = `此稿第${(times += 1)}次更正。`
      article = { ...article, paragraphs: [...article.paragraphs, line] }
      const { path, content } = peer.articleFile(article)
      write(path, content)
      const taken = await timedSteps(folder, peer.steps)
      const holding = pages().filter((page) => readFileSync(join(site, page), 'utf8').includes(line))
      if (holding.length !== 1) throw new Error(`after a change ${holding.length} pages hold it`)
      return taken
    },
  }
}

/** Not the project's own settings: nothing of a peer is written down, and no script of a package runs. */
async function install(folder: string, packages: readonly string[]): Promise<void> {
  const options = ['--prefix', folder, '--no-package-lock', '--ignore-scripts', '--loglevel=warn']
  await run('npm', ['install', ...options, ...packages], { cwd: folder, timeout: 300_000 })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
