import { hash as sha256 } from 'node:crypto'
import { closeSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { editionDataPath, serviceWorkerPath } from '../article/links.ts'
import { FileTable } from './fileTable.ts'
import { readIfThere } from './readIfThere.ts'
import type { Workshop } from './workshop.ts'
import { SearchMade } from './searchMade.ts'

/** What the last build knows of the site that stands. Paths as published (`/data/site.json`). */
export interface SiteMemory {
  /** Of the program that built it. */
  version: string
  /** See `editionOf`. */
  edition: string
  /** Every file but compressed forms; changed is what the spare does not hold, or holds otherwise. */
  files: FileTable
  /** What the spare holds and the site does not. */
  removed: string[]
  /** By page, the data files that it is made from, a space between. */
  pages: Map<string, string>
  /** A hash of everything in the pages that is not in those files. */
  template: string
  /** Ids of its articles, newest first, as the lists have them. */
  order: readonly string[]
  /** What search reads, and what that was made from. */
  index: SearchMade
}

const Hash = v.string()
const Count = v.number()
/**
 * The first line of a memory, which is checked. Behind it is what is known of the files (`FileTable.cells`), and lists as long
 * as the site is large, each entry a line.
 */
const Heading = v.object({
  format: v.literal(5),
  version: Hash,
  edition: Hash,
  template: Hash,
  index: SearchMade,
  /** Of each list how many entries; a page has two lines, itself and the files that it is made from. */
  entries: v.object({ files: Count, removed: Count, order: Count, pages: Count }),
})

/**
 * The memory of the site that stands. Null when there is none, when another version of the program wrote
 * it, and when the site is not the one remembered, by the edition it says it is: then everything is built anew.
 */
export function recall(workshop: Workshop, version: string): SiteMemory | null {
  const edition = editionIn(workshop.out)
  // A build that was killed right after its exchange has not come to its renaming.
  for (const name of ['memory.json', 'memory.next.json']) {
    const memory = read(workshop.file(name))
    if (memory !== null && memory.version === version && memory.edition === edition) return memory
  }
  return null
}

/** Writes the memory of a site that is not in its place yet. */
export function remember(workshop: Workshop, { files, pages, removed, order, ...memory }: SiteMemory): void {
  const entries = { files: files.size, removed: removed.length, order: order.length, pages: pages.size }
  const heading: v.InferOutput<typeof Heading> = { format: 5, ...memory, entries }
  const file = openSync(workshop.file('memory.next.json'), 'w')
  try {
    writeFileSync(file, `${JSON.stringify(heading)}\n`)
    writeFileSync(file, files.cells())
    for (const lines of [files.keys(), removed, order, linesOf(pages)]) writeLines(file, lines)
  } finally {
    closeSync(file)
  }
}

function* linesOf(pages: SiteMemory['pages']): Generator<string> {
  for (const [page, files] of pages) {
    yield page
    yield files
  }
}

const charactersAtOnce = 2 ** 20

/** As one text they would be a hundred megabytes. */
function writeLines(file: number, lines: Iterable<string>): void {
  let text = ''
  for (const line of lines) {
    text += `${line}\n`
    if (text.length < charactersAtOnce) continue
    writeFileSync(file, text)
    text = ''
  }
  writeFileSync(file, text)
}

/** To be called once the site is in its place. */
export function settleMemory(workshop: Workshop): void {
  renameSync(workshop.file('memory.next.json'), workshop.file('memory.json'))
}

/** What says which edition it is, and so is no part of it. */
const naming: ReadonlySet<string> = new Set([editionDataPath, serviceWorkerPath])

/**
 * One name of all files that belong to the edition: the hashes of each path with its content, added up, so that the name of
 * the next edition takes what differs from the one `before`, whose table lies beside theirs, and no more.
 */
export function editionOf(files: FileTable, before: Pick<SiteMemory, 'files' | 'edition'> | null): string {
  let sum = BigInt(`0x${before?.edition ?? 0}`)
  const known = before?.files ?? new FileTable({ beside: files })
  for (const path of files.unlike(known)) sum += numberOf(path, files)
  for (const path of known.unlike(files)) sum -= numberOf(path, known)
  return BigInt.asUintN(editionBits, sum)
    .toString(16)
    .padStart(editionBits / 4, '0')
}

const editionBits = 96

/** Nothing for what is no part of the edition. */
function numberOf(path: string, files: FileTable): bigint {
  const file = files.get(path)
  if (file === undefined || file.isFormer || naming.has(path)) return 0n
  return BigInt(`0x${sha256('sha256', `${path} ${file.hash}`, 'hex').slice(0, editionBits / 4)}`)
}

/** The edition that a site says it is; null for none. */
export function editionIn(out: string): string | null {
  const text = readIfThere(join(out, editionDataPath))?.toString('utf8')
  const said = v.safeParse(v.object({ edition: Hash }), parsed(text ?? ''))
  return said.success ? said.output.edition : null
}

/** Null where the writing of it was cut off. What is whole was written by this program: its lists are not checked. */
function read(file: string): SiteMemory | null {
  const bytes = readIfThere(file) ?? Buffer.alloc(0)
  const end = bytes.indexOf('\n') + 1
  const said = v.safeParse(Heading, parsed(bytes.toString('utf8', 0, end)))
  if (!said.success) return null
  const { entries, version, edition, template, index } = said.output
  const endOfCells = end + entries.files * FileTable.bytesOfFile
  const lines = bytes.toString('utf8', endOfCells).split('\n')
  if (lines.length !== entries.files + entries.removed + entries.order + 2 * entries.pages + 1) return null
  const paths = lines.splice(0, entries.files)
  const files = new FileTable({ paths, cells: bytes.subarray(end, endOfCells) })
  const [removed, order] = [lines.splice(0, entries.removed), lines.splice(0, entries.order)]
  return { version, edition, files, removed, order, pages: pagesIn(lines), template, index }
}

function pagesIn(lines: readonly string[]): SiteMemory['pages'] {
  const made: SiteMemory['pages'] = new Map()
  for (let at = 0; at + 1 < lines.length; at += 2) made.set(lines[at] ?? '', lines[at + 1] ?? '')
  return made
}

/** Undefined for what is no JSON: cut off, or not there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
