import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArticle, type RawArticle } from '../src/ingest/parseArticle.ts'
import { type Figure, reported } from './figure.ts'
import { shared } from './workbench.ts'

const warmUp = 900

/**
 * Megabytes of raw text read into Articles a second, on one core. Other text warms up, and every article is read once:
 * read again it would find its words remembered.
 */
export function parseSpeed(): Figure[] {
  const folder = join(shared, 'corpus/articles')
  const corpus = join(shared, 'corpus/people1998.jsonl')
  if (!existsSync(folder) || !existsSync(corpus))
    return [reported('parse', 'not measured: no ../shared/corpus')]
  const others = readFileSync(corpus, 'utf8').trim().split('\n').slice(0, warmUp)
  for (const [index, line] of others.entries()) parseArticle(rawArticle(`${index}.txt`, textOf(line)))
  const files = readdirSync(folder).map((fileName) =>
    rawArticle(fileName, readFileSync(join(folder, fileName))),
  )
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const start = performance.now()
  for (const file of files) parseArticle(file)
  const speed = megabytes / ((performance.now() - start) / 1000)
  return [
    reported(
      `parse, ${files.length} articles, ${megabytes.toFixed(1)} MB, each read once`,
      `${speed.toFixed(2)} MB/s`,
    ),
  ]
}

function rawArticle(fileName: string, bytes: Uint8Array): RawArticle {
  return {
    fileName,
    place: `news/${fileName}`,
    bytes: new Uint8Array(bytes),
    channel: { id: 'news', name: '新闻' },
  }
}

function textOf(line: string): Uint8Array {
  const document: unknown = JSON.parse(line)
  const hasText = typeof document === 'object' && document !== null && 'text' in document
  return new TextEncoder().encode(hasText ? String(document.text) : '')
}
