import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticle } from '../src/ingest/parseArticle.ts'
import { reported, type Figure } from './figure.ts'
import { median, shared } from './workbench.ts'

const rounds = 5

/** Megabytes of raw text read into Articles a second, on one core; the first round warms up and does not count. */
export function parseSpeed(): Figure[] {
  const folder = join(shared, 'corpus/articles')
  if (!existsSync(folder)) return [reported('parse', 'not measured: no ../shared/corpus/articles')]
  const files = readdirSync(folder).map((fileName) => ({
    fileName,
    place: `news/${fileName}`,
    bytes: new Uint8Array(readFileSync(join(folder, fileName))),
    channel: { id: 'news', name: '新闻' },
  }))
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const speeds: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now()
    for (const file of files) parseArticle(file)
    if (round > 0) speeds.push(megabytes / ((performance.now() - start) / 1000))
  }
  return [
    reported(
      `parse, ${files.length} articles, ${megabytes.toFixed(1)} MB`,
      `${median(speeds).toFixed(2)} MB/s`,
    ),
  ]
}
