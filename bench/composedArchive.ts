import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../src/article/article.ts'
import { plainArticle } from '../src/article/plainArticle.ts'
import { withIndexThreads } from '../src/edition/indexThreads.ts'
import { buildIndex, type SearchFiles } from '../src/search/build/buildIndex.ts'
import type { IndexedArticle } from '../src/search/build/indexedArticle.ts'
import { shared } from './workbench.ts'

/** Composed articles, newest first. Their lines are taken as they are: a headline, then paragraphs, nothing parsed. */
export interface Composed {
  folder: string
  names: string[]
}

/** Composes `count` articles of real sentences into `folder` (see shared/tools/compose-archive.mjs). */
export function composeArchive(folder: string, count: number): Composed {
  mkdirSync(folder, { recursive: true })
  const tool = join(shared, 'tools/compose-archive.mjs')
  execFileSync(process.execPath, [tool, join(shared, 'corpus'), folder, String(count), '7'])
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  )
  // `c01/2019-12-05-0000012.txt`: the day, then a running number.
  return { folder, names: names.sort((a, b) => (a.slice(4) < b.slice(4) ? 1 : -1)) }
}

/** The headline and the paragraphs of a composed article. */
export function linesOf({ folder }: Composed, name: string): { published: string; lines: string[] } {
  const raw = readFileSync(join(folder, name), 'utf8')
  const [, published = '', text = ''] = /^---\npublished: (.*)\n---\n([\s\S]*)$/u.exec(raw) ?? []
  return { published, lines: text.trim().split('\n') }
}

/** The id of a composed article in the index. */
export function idOf(name: string): string {
  return name.replace(/\.txt$/u, '').replace('/', '-')
}

/** Writes the search index of a composed archive into `site`; files by kind, in bytes, and the seconds it took. */
export async function indexArchive(
  composed: Composed,
  site: string,
): Promise<{ seconds: number; lists: number; texts: number }> {
  const written = { lists: 0, texts: 0 }
  const began = performance.now()
  const made = new Set<string>()
  const files: SearchFiles = {
    write(path, content) {
      const file = join(site, path)
      written[path.endsWith('.bin') ? 'lists' : 'texts'] += content.length
      if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true })
      made.add(dirname(file))
      writeFileSync(file, content)
      return path
    },
    reuse: () => null,
    move: (from, to) => renameSync(join(site, from), join(site, to)),
  }
  const count = composed.names.length
  await withIndexThreads(count, (work) => buildIndex(articlesOf(composed), { work }, files))
  return { ...written, seconds: (performance.now() - began) / 1000 }
}

function articlesOf(composed: Composed): IndexedArticle[] {
  return composed.names.map((name) => {
    const channel = { id: name.slice(0, 3), name: name.slice(0, 3) }
    const read = (): Article => {
      const { published, lines } = linesOf(composed, name)
      const [main = '', ...texts] = lines
      return plainArticle(idOf(name), { channel, headline: { main, parts: [] }, published, texts })
    }
    return { key: name, channel, day: name.slice(4, 14), breaks: [], read }
  })
}
