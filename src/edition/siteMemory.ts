import { hash as sha256 } from 'node:crypto'
import { join } from 'node:path'
import { renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { editionDataPath, serviceWorkerPath } from '../article/links.ts'
import { readIfThere } from './readIfThere.ts'
import type { Workshop } from './workshop.ts'
import { SearchMade } from './searchMade.ts'

/** A published file: its content's hash, its bytes, and whether it belongs to the edition before and is kept for open pages. */
export interface KnownFile {
  hash: string
  size: number
  isFormer: boolean
}

/** What the last build knows of the site that stands. Paths as published (`/data/site.json`). */
export interface SiteMemory {
  /** Of the program that built it. */
  version: string
  /** See `editionOf`. */
  edition: string
  /** Every file but compressed forms. */
  files: Map<string, KnownFile>
  /** What of it the spare does not hold, or holds otherwise. */
  changed: Set<string>
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
/** The first line of a memory, which is checked; the second holds the lists, as long as the site is large. */
const Heading = v.object({
  format: v.literal(3),
  version: Hash,
  edition: Hash,
  template: Hash,
  index: SearchMade,
})

interface Lists {
  /** Path, hash, size and whether it is former, of each file in turn. */
  files: (string | number | boolean)[]
  changed: string[]
  removed: string[]
  order: readonly string[]
  /** Page and its files in turn. */
  pages: string[]
}

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
export function remember(workshop: Workshop, { files, pages, changed, ...memory }: SiteMemory): void {
  const { version, edition, template, index, removed, order } = memory
  const heading: v.InferOutput<typeof Heading> = { format: 3, version, edition, template, index }
  const lists: Lists = { files: [], changed: [...changed], removed, order, pages: [] }
  for (const [path, { hash, size, isFormer }] of files) lists.files.push(path, hash, size, isFormer)
  for (const [page, made] of pages) lists.pages.push(page, made)
  writeFileSync(workshop.file('memory.next.json'), `${JSON.stringify(heading)}\n${JSON.stringify(lists)}`)
}

/** To be called once the site is in its place. */
export function settleMemory(workshop: Workshop): void {
  renameSync(workshop.file('memory.next.json'), workshop.file('memory.json'))
}

/** What says which edition it is, and so is no part of it. */
const naming: ReadonlySet<string> = new Set([editionDataPath, serviceWorkerPath])

/**
 * One name of all files that belong to the edition: the hashes of each path with its content, added up, so that the name of
 * the next edition takes what differs from the one `before` and no more.
 */
export function editionOf(
  files: SiteMemory['files'],
  before: Pick<SiteMemory, 'files' | 'edition'> | null,
): string {
  let sum = BigInt(`0x${before?.edition ?? 0}`)
  for (const [path, file] of files) {
    const known = before?.files.get(path)
    if (isPart(path, file) && !isSame(known, file)) sum += numberOf(path, file)
  }
  for (const [path, known] of before?.files ?? [])
    if (isPart(path, known) && !isSame(files.get(path), known)) sum -= numberOf(path, known)
  return BigInt.asUintN(editionBits, sum)
    .toString(16)
    .padStart(editionBits / 4, '0')
}

const editionBits = 96

function isPart(path: string, { isFormer }: KnownFile): boolean {
  return !isFormer && !naming.has(path)
}

function isSame(one: KnownFile | undefined, other: KnownFile): boolean {
  return one !== undefined && one.hash === other.hash && one.isFormer === other.isFormer
}

function numberOf(path: string, { hash }: KnownFile): bigint {
  return BigInt(`0x${sha256('sha256', `${path} ${hash}`, 'hex').slice(0, editionBits / 4)}`)
}

/** The edition that a site says it is; null for none. */
export function editionIn(out: string): string | null {
  const text = readIfThere(join(out, editionDataPath))?.toString('utf8')
  const said = v.safeParse(v.object({ edition: Hash }), parsed(text ?? ''))
  return said.success ? said.output.edition : null
}

function read(file: string): SiteMemory | null {
  const text = readIfThere(file)?.toString('utf8') ?? ''
  const end = text.indexOf('\n')
  const heading = v.safeParse(Heading, parsed(text.slice(0, end)))
  if (!heading.success) return null
  const lists = listsIn(text.slice(end + 1))
  if (lists === null) return null
  const { version, edition, template, index } = heading.output
  const { removed, order } = lists
  const [files, changed, pages] = [filesIn(lists), new Set(lists.changed), pagesIn(lists)]
  return { version, edition, files, changed, removed, order, pages, template, index }
}

/** Null where the writing of it was cut off. What is whole was written by this program, and is not checked again. */
function listsIn(text: string): Lists | null {
  try {
    const lists: Lists = JSON.parse(text)
    return lists
  } catch {
    return null
  }
}

function filesIn({ files }: Lists): SiteMemory['files'] {
  const known: SiteMemory['files'] = new Map()
  for (let at = 0; at < files.length; at += 4) {
    const [path, hash, size, isFormer] = [files[at], files[at + 1], files[at + 2], files[at + 3]]
    if (typeof path === 'string' && typeof hash === 'string' && typeof size === 'number')
      known.set(path, { hash, size, isFormer: isFormer === true })
  }
  return known
}

function pagesIn({ pages }: Lists): SiteMemory['pages'] {
  const made: SiteMemory['pages'] = new Map()
  for (let at = 0; at < pages.length; at += 2) {
    const [page, files] = [pages[at], pages[at + 1]]
    if (page !== undefined && files !== undefined) made.set(page, files)
  }
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
