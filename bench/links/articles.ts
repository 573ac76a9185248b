import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readParagraphs } from '../../src/ingest/parseArticle.ts'
import { readDocuments } from '../../train/corpus.ts'
import { shared } from '../workbench.ts'

/** Articles of fewer paragraphs have too little to move, merge and delete. */
const least = 4

/** The paragraphs of every real article kept beside the project, long enough to be edited; null without a corpus. */
export function readArticles(): string[][] | null {
  const folder = join(shared, 'corpus/articles')
  const people = join(shared, 'corpus/people1998.jsonl')
  if (!existsSync(folder) || !existsSync(people)) return null
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)))
  const documents = readDocuments(people).map(({ text }) => Buffer.from(text))
  const articles = [...files, ...documents].map((bytes) => paragraphsOf(new Uint8Array(bytes)))
  return articles.filter((paragraphs) => paragraphs.length >= least)
}

function paragraphsOf(bytes: Uint8Array): string[] {
  const channel = { id: 'news', name: '新闻' }
  return readParagraphs({ fileName: 'x.txt', bytes, channel })
}
