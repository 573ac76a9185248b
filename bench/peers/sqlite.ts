import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { bigramRuns, shownFirst, type Corpus, type Peer } from './peer.ts'

/** Where Linux counts what a process reads. */
const counters = '/proc/self/io'

const Rows = v.array(v.object({ rowid: v.number() }))

/**
 * SQLite's FTS5 over bigrams in one file that a browser would read page by page, by HTTP range requests: phrases of
 * bigrams, newest first, no table of texts. What a query touches is what the process reads for it over a
 * connection of its own with no cache: whole pages, as the system counts its reads. Null where nothing counts them.
 */
export async function sqlite({ documents, textBytes }: Corpus, folder: string): Promise<Peer | null> {
  if (!existsSync(counters)) return null
  const file = join(folder, 'bigrams.sqlite')
  const began = performance.now()
  fill(file, documents)
  const seconds = (performance.now() - began) / 1000
  const idsOf = (rows: unknown) => v.parse(Rows, rows).map(({ rowid }) => documents[rowid - 1]?.id ?? '')
  const warm = new DatabaseSync(file, { readOnly: true })
  return {
    name: 'SQLite FTS5 over bigrams, pages by HTTP range',
    seconds,
    size: statSync(file).size,
    withTexts: null,
    answer: async (query) => {
      const phrase = `"${bigramRuns(query).flat().join(' ')}"`
      const { rows, bytes, reads, milliseconds } = coldFirstPage(file, phrase)
      const texts = idsOf(rows).map(textBytes)
      return {
        ids: idsOf(
          warm.prepare('SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rowid').all(phrase),
        ),
        bytes: texts.reduce((sum, size) => sum + size, bytes),
        requests: reads + texts.length,
        milliseconds,
      }
    },
    close: async () => warm.close(),
  }
}

/** Rows are numbered newest first, so that the first rows are the first page. */
function fill(file: string, documents: Corpus['documents']): void {
  rmSync(file, { force: true })
  const database = new DatabaseSync(file)
  database.exec('PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF')
  database.exec("CREATE VIRTUAL TABLE articles USING fts5(text, content='', columnsize=0)")
  database.exec('BEGIN')
  const insert = database.prepare('INSERT INTO articles(rowid, text) VALUES (?, ?)')
  for (const [at, { lines }] of documents.entries()) insert.run(at + 1, tokensOf(lines.join('\n')))
  database.exec("COMMIT; INSERT INTO articles(articles) VALUES ('optimize'); VACUUM")
  database.close()
}

/** 「孙爱，爱军」 is no 孙爱军: a word stands between where the pairs of two runs would join. */
function tokensOf(text: string): string {
  let tokens = ''
  let last = ''
  for (const run of bigramRuns(text)) {
    const joins = last !== '' && run[0]?.startsWith(last) === true
    tokens += `${joins ? ' zz' : ''} ${run.join(' ')}`
    last = run.at(-1)?.slice(-1) ?? ''
  }
  return tokens
}

function coldFirstPage(file: string, phrase: string) {
  const before = readCounters()
  const own = minus(readCounters(), before)
  const began = performance.now()
  const database = new DatabaseSync(file, { readOnly: true })
  database.exec('PRAGMA cache_size=-65536')
  const rows = database
    .prepare(`SELECT rowid FROM articles WHERE articles MATCH ? ORDER BY rowid LIMIT ${shownFirst}`)
    .all(phrase)
  const milliseconds = performance.now() - began
  // Counted since `before`, so with one reading of the counters more than in between.
  const { bytes, reads } = minus(minus(readCounters(), before), {
    bytes: own.bytes * 2,
    reads: own.reads * 2,
  })
  database.close()
  return { rows, bytes, reads, milliseconds }
}

interface Counters {
  bytes: number
  reads: number
}

function readCounters(): Counters {
  const text = readFileSync(counters, 'utf8')
  return {
    bytes: Number(/^rchar: (\d+)$/mu.exec(text)?.[1]),
    reads: Number(/^syscr: (\d+)$/mu.exec(text)?.[1]),
  }
}

function minus(a: Counters, b: Counters): Counters {
  return { bytes: a.bytes - b.bytes, reads: a.reads - b.reads }
}
