import { expect, test } from 'vitest'
import { plainArticle } from '../article/plainArticle.ts'
import { buildIndex } from '../search/build/buildIndex.ts'
import { indexedArticle } from '../search/build/indexedArticle.ts'
import { workHere, type IndexWork } from '../search/build/indexWork.ts'
import { withIndexThreads } from './indexThreads.ts'

/** Enough different pairs for many lists, in no order. */
const articles = Array.from({ length: 120 }, (_, number) => {
  const characters = Array.from({ length: 400 }, (_, at) => 0x4e00 + ((number * 131 + at * at * 7) % 900))
  return plainArticle(`c-${number}`, {
    channel: { id: `c${number % 3}`, name: `频道${number % 3}` },
    headline: { main: `第${number}天的运河`, parts: [] },
    published: '2026-03-02',
    texts: ['码头的石阶修好了', String.fromCharCode(...characters)],
  })
})

/** Milliseconds: threads start late where many processes share few processors. */
const patient = 60_000

async function indexBy(work: IndexWork, batchSize: number): Promise<string[]> {
  const files: string[] = []
  await buildIndex(
    articles.map((article) => indexedArticle(article, article.id)),
    { batchSize, work },
    {
      write(path, content) {
        const text = Buffer.from(content).toString('base64')
        files.push(`${path} ${text}`)
        return text
      },
      reuse: () => null,
      move: (from, to) => files.push(`${from} ${to}`),
    },
  )
  return files
}

test(
  'threads make the same files in the same order, however the articles were divided',
  async () => {
    const alone = await indexBy(workHere, 1000)
    const together = await withIndexThreads(10_000, async (work) => indexBy(work, 7))
    expect(alone.length).toBeGreaterThan(articles.length + 2)
    expect(together).toEqual(alone)
  },
  patient,
)

test(
  'what fails in a thread fails the build',
  async () => {
    const text: string = JSON.parse('7')
    const broken = withIndexThreads(10_000, async (work) =>
      work.pack([{ number: 0, row: 0, texts: [{ place: 0, text }] }]),
    )
    await expect(broken).rejects.toThrow(TypeError)
  },
  patient,
)
