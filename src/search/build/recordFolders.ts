import { sealJson } from '../format/container.ts'
import { recordFolderPath, recordPath, recordsInFolder } from '../format/directory.ts'
import { recordOf } from '../format/record.ts'
import type { Article } from '../../article/article.ts'
import type { SearchFiles } from './buildIndex.ts'
import type { IndexedArticle } from './indexedArticle.ts'
import { namedFiles, type NamedFiles } from './namedFiles.ts'
import type { VolumeMade } from './volumeMade.ts'

/** An article's record before it is written: its key tells it from any other, `row` is its channel's in the directory. */
export interface KeyedRecord {
  key: string
  row: number
  article: IndexedArticle
}

/** Writes the records of a volume: all of them, one after the other, newest first. */
export interface RecordWriter {
  /** `isWanted`: the article is needed in any case. Gives it where it was read. */
  write(number: number, isWanted: boolean): Article | null
  /** The volume's folders of records, newest first. */
  finish(): string[]
}

interface OpenFolder {
  named: NamedFiles
  /** Its name in the former index where it holds the same; else it gets one when it is whole. */
  standing: string | null
}

/**
 * Writer of records into folders that are named after what they hold: one in which nothing has changed keeps its name, and
 * costs a host and its readers nothing. What of another is as it was in the former volume is taken over.
 */
export function recordFolders(
  records: readonly KeyedRecord[],
  files: SearchFiles,
  former: VolumeMade | null,
): RecordWriter {
  const known = new Map(former?.records.map((key, number) => [key, number]))
  const standing = formerFolders(former)
  const names: string[] = []
  let open: OpenFolder | null = null
  const close = (): void => {
    if (open === null) return
    const name = open.standing ?? open.named.name().slice(0, nameLength)
    if (open.standing === null) open.named.move(pathOf(null), pathOf(name))
    names.push(name)
    open = null
  }
  const folderAt = (number: number): OpenFolder => {
    if (open !== null && !isFirst(number, records.length)) return open
    close()
    return { named: namedFiles(files), standing: standing.get(keysAt(records, number)) ?? null }
  }
  return {
    write(number, isWanted) {
      const record = records[number]
      if (record === undefined) return null
      open = folderAt(number)
      const { named } = open
      const path = `${pathOf(open.standing)}/${placeOf(number, records.length)}.txt`
      const before = known.get(record.key)
      const isThere =
        former !== null && before !== undefined && named.reuse(path, recordPath(former.volume, before))
      if (isThere && !isWanted) return null
      const article = record.article.read()
      if (!isThere) named.write(path, sealJson(recordOf(article, [...record.article.breaks], record.row)))
      return article
    },
    finish() {
      close()
      return names
    },
  }
}

/** 48 bits: there are hundreds of folders, and each stands for one edition more. */
const nameLength = 12

/** Of a folder without a name, where it lies until it has one. */
function pathOf(name: string | null): string {
  return recordFolderPath(name ?? 'unfinished')
}

/** Counted from the oldest one, so that what comes on top leaves it. */
function placeOf(number: number, count: number): number {
  return (count - 1 - number) % recordsInFolder
}

function isFirst(number: number, count: number): boolean {
  return number === 0 || placeOf(number, count) === recordsInFolder - 1
}

/** The keys of all records in the folder that begins with this one. */
function keysAt(records: readonly Pick<KeyedRecord, 'key'>[], number: number): string {
  return records
    .slice(number, number + placeOf(number, records.length) + 1)
    .map(({ key }) => key)
    .join('\n')
}

/** The folders of the former volume by the keys of their records. */
function formerFolders(former: VolumeMade | null): Map<string, string> {
  const folders = new Map<string, string>()
  if (former === null) return folders
  const records = former.records.map((key) => ({ key }))
  let first = 0
  for (const name of former.volume.texts) {
    folders.set(keysAt(records, first), name)
    first += placeOf(first, records.length) + 1
  }
  return folders
}
