import { expect, test } from 'vitest'
import type { Article } from '../../article/article.ts'
import { plainArticle } from '../../article/plainArticle.ts'
import { directoryPath, readDirectory } from '../format/directory.ts'
import { buildIndex } from './buildIndex.ts'
import { indexedArticle } from './indexedArticle.ts'
import type { PackedRun } from './sortedRun.ts'
import { noCache, type IndexCache, type VolumeMade } from './volumeMade.ts'

/** Text of its own for every `seed`: `length` of 900 characters in no order. */
function textOf(seed: number, length: number): string {
  const units = Array.from({ length }, (_, at) => 0x4e00 + ((seed * 131 + at * at * 7 + at * seed) % 900))
  return String.fromCharCode(...units)
}

function article(number: number, texts: string[] = [textOf(number, 300)]): Article {
  return plainArticle(`n-${number}`, {
    channel: { id: `c${number % 3}`, name: `频道${number % 3}` },
    headline: { main: `第${number}天的运河`, parts: [] },
    published: '2026-03-02',
    texts: ['码头的石阶修好了', ...texts],
  })
}

/** A paper whose index is made again and again, newest article first. */
function press() {
  let files = new Map<string, string>()
  let volumes: readonly VolumeMade[] = []
  const runs = new Map<string, PackedRun[]>()
  const index = async (articles: readonly Article[], cached: boolean) => {
    const read: string[] = []
    const written: string[] = []
    const made = new Map<string, string>()
    const cache: IndexCache = {
      volumes,
      runs: (key) => runs.get(key) ?? null,
      keepRuns: (key, packed) => void runs.set(key, [...packed]),
    }
    const list = articles.map((article) => {
      const indexed = indexedArticle(article, JSON.stringify(article))
      return { ...indexed, read: () => (read.push(article.id), article) }
    })
    const keep = (path: string, text: string): string => {
      made.set(path, text)
      return text
    }
    const volumesMade = await buildIndex(
      list,
      { batchSize: 20, cache: cached ? cache : noCache },
      {
        write(path, content) {
          written.push(path)
          return keep(path, Buffer.from(content).toString('base64'))
        },
        reuse(path, former) {
          const text = files.get(former)
          return text === undefined ? null : keep(path, text)
        },
        move(from, to, names) {
          expect([...made.keys()].filter((path) => path.startsWith(`${from}/`))).toHaveLength(names.length)
          for (const name of names) {
            const text = made.get(`${from}/${name}`) ?? ''
            made.delete(`${from}/${name}`)
            made.set(`${to}/${name}`, text)
          }
        },
      },
    )
    if (cached) [files, volumes] = [made, volumesMade]
    return { files: made, read, written }
  }
  /** The index that takes over what it can, after it was held against one from nothing. */
  return async (articles: readonly Article[]) => {
    const taken = await index(articles, true)
    const { files } = await index(articles, false)
    expect(taken.files).toEqual(files)
    return taken
  }
}

const paper = Array.from({ length: 150 }, (_, at) => article(150 - at))

test('an article that is corrected costs its batch and the shards that its words stand in', async () => {
  const index = press()
  const first = await index(paper)
  expect(first.read).toHaveLength(150)
  const corrected = paper.with(70, article(80, [`${textOf(80, 300)}渡船夜里也开`]))
  const { read, written } = await index(corrected)
  expect(read).toHaveLength(20)
  const shards = (paths: readonly string[]): number => paths.filter((path) => path.endsWith('.bin')).length
  expect(shards(written)).toBeLessThan(shards(first.written) / 3)
  expect(written.filter((path) => /\/\d+\.txt$/u.test(path))).toHaveLength(1)
  await index(corrected.with(3, article(147, ['只剩这一句'])))
  await index(paper)
})

test('articles that come on top leave older batches as they were packed, and records stay as they are', async () => {
  const index = press()
  await index(paper)
  const { read, written } = await index([article(152), article(151), ...paper])
  // The newest batch had ten of its twenty.
  expect(read).toHaveLength(12)
  expect(written.filter((path) => /\/\d+\.txt$/u.test(path))).toHaveLength(2)
})

test('folders of records keep their names, but the one in which an article was corrected and the newest, that grows', async () => {
  const index = press()
  const many = Array.from({ length: 2100 }, (_, at) => article(2100 - at, ['一句']))
  const first = recordFolders((await index(many)).files)
  expect(first.map(({ records }) => records)).toEqual([52, 1024, 1024])
  const corrected = await index(many.with(2000, article(100, ['另一句'])))
  const second = recordFolders(corrected.files)
  expect(second.map(({ name }, at) => name === first[at]?.name)).toEqual([true, true, false])
  expect(corrected.written.filter((path) => path.startsWith('/data/search/texts/'))).toHaveLength(1)
  const grown = recordFolders((await index([article(2101, ['一句']), ...many])).files)
  expect(grown.map(({ name }) => name).slice(1)).toEqual(first.map(({ name }) => name).slice(1))
  expect([grown[0]?.records, grown[0]?.name === first[0]?.name]).toEqual([53, false])
})

test('whatever is added, corrected, moved and taken away, the index is the one that is made from nothing', async () => {
  const index = press()
  await index(paper)
  await index([...paper.slice(90, 100), ...paper.slice(0, 90), ...paper.slice(100)])
  await index(paper.toSpliced(40, 2))
  await index([...paper.toSpliced(10, 1), article(7000)])
  await index(paper.map((article) => ({ ...article, channel: { id: 'a', name: '晚报' } })))
  expect((await index([])).files.size).toBe(1)
  expect((await index(paper)).files.size).toBeGreaterThan(paper.length)
})

/** Newest first, as the directory names them. */
function recordFolders(files: ReadonlyMap<string, string>): { name: string; records: number }[] {
  const directory = readDirectory(Buffer.from(files.get(directoryPath) ?? '', 'base64'))
  return directory.volumes.flatMap(({ texts }) =>
    texts.map((name) => ({
      name,
      records: [...files.keys()].filter((path) => path.startsWith(`/data/search/texts/${name}/`)).length,
    })),
  )
}
