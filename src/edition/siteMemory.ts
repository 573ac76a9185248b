import { join } from 'node:path'
import { renameSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { editionDataPath, serviceWorkerPath } from '../article/links.ts'
import { hashOf } from './hashOf.ts'
import { readIfThere } from './readIfThere.ts'
import type { Workshop } from './workshop.ts'
import { SearchMade } from './writeSearch.ts'

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
  /** Every file but compressed forms. */
  files: Map<string, KnownFile>
  /** What of it the spare does not hold, or holds otherwise. */
  changed: Set<string>
  /** What the spare holds and the site does not. */
  removed: string[]
  /** By page, the data files that it is made from. */
  pages: Map<string, readonly string[]>
  /** A hash of everything in the pages that is not in those files. */
  template: string
  /** What search reads, and what that was made from. */
  index: SearchMade
}

const Hash = v.string()
const Stored = v.object({
  format: v.literal(1),
  version: Hash,
  files: v.array(v.tuple([v.string(), Hash, v.number(), v.boolean()])),
  changed: v.array(v.string()),
  removed: v.array(v.string()),
  pages: v.array(v.tuple([v.string(), v.array(v.string())])),
  template: Hash,
  index: SearchMade,
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
    if (memory !== null && memory.version === version && editionOf(memory.files) === edition) return memory
  }
  return null
}

/** Writes the memory of a site that is not in its place yet. */
export function remember(workshop: Workshop, memory: SiteMemory): void {
  const stored: v.InferOutput<typeof Stored> = {
    format: 1,
    version: memory.version,
    files: Array.from(memory.files, ([path, { hash, size, isFormer }]) => [path, hash, size, isFormer]),
    changed: [...memory.changed],
    removed: memory.removed,
    pages: Array.from(memory.pages, ([page, files]) => [page, [...files]]),
    template: memory.template,
    index: memory.index,
  }
  writeFileSync(workshop.file('memory.next.json'), JSON.stringify(stored))
}

/** To be called once the site is in its place. */
export function settleMemory(workshop: Workshop): void {
  renameSync(workshop.file('memory.next.json'), workshop.file('memory.json'))
}

/** What says which edition it is, and so is no part of it. */
const naming: ReadonlySet<string> = new Set([editionDataPath, serviceWorkerPath])

/** One hash of all files that belong to the edition. */
export function editionOf(files: SiteMemory['files']): string {
  const lines = Array.from(files, ([path, { hash, isFormer }]) =>
    isFormer || naming.has(path) ? '' : `${path} ${hash}\n`,
  )
  return hashOf(lines.sort().join(''))
}

/** The edition that a site says it is; null for none. */
export function editionIn(out: string): string | null {
  const text = readIfThere(join(out, editionDataPath))?.toString('utf8')
  const said = v.safeParse(v.object({ edition: Hash }), parsed(text ?? ''))
  return said.success ? said.output.edition : null
}

function read(file: string): SiteMemory | null {
  const stored = v.safeParse(Stored, parsed(readIfThere(file)?.toString('utf8') ?? ''))
  if (!stored.success) return null
  const { files, changed, pages, version, removed, template, index } = stored.output
  return {
    version,
    files: new Map(files.map(([path, hash, size, isFormer]) => [path, { hash, size, isFormer }])),
    changed: new Set(changed),
    removed,
    pages: new Map(pages),
    template,
    index,
  }
}

/** Undefined for what is no JSON: cut off, or not there. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
