import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { editionDataPath, ninjsPath, serviceWorkerPath } from '../article/links.ts'
import { compressFile, isWorthCompressing } from './compressFile.ts'
import { exchangeFolders } from './exchangeFolders.ts'
import { FileTable } from './fileTable.ts'
import { foldersWithout } from './foldersWithout.ts'
import { hashOf } from './hashOf.ts'
import { linkFile } from './linkFile.ts'
import { readIfThere } from './readIfThere.ts'
import { removeEmpty } from './removeEmpty.ts'
import { compressedForms, removeForms, replaceFile } from './replaceFile.ts'
import type { SiteFiles } from './siteFiles.ts'
import { editionOf, recall, remember, settleMemory, type SiteMemory } from './siteMemory.ts'
import type { Workshop } from './workshop.ts'

/** What a build has made, to be remembered; `keepsSearch`: every article of the edition before is in this one, unchanged. */
export interface EditionMade extends Pick<SiteMemory, 'pages' | 'template' | 'index' | 'order'> {
  keepsSearch: boolean
  /** Called when all is made, before it takes its place: what may go wrong there leaves the site that stands. */
  beforeExchange?: (edition: string) => void
  /** The service worker, which learns its edition from a line before it. */
  serviceWorker: string
}

/** The next edition of a site, made beside the one that stands; what is as it was there costs nothing. */
export interface DraftSite extends SiteFiles {
  dir: string
  /** What is known of the site that stands; null for a first build, or where it must be built as if it were one. */
  memory: SiteMemory | null
  /** Leaves a file as it stands if its content has this hash: then it need not be written. */
  keepAs(path: string, hash: string): boolean
  /** Keeps a file of the site that stands, with its compressed forms, unread. False where there is none. */
  keep(path: string): boolean
  /** Takes note of a file that a thread has written. */
  note(path: string, file: { hash: string; size: number }): void
  /** Says that all data is written: what else of it the draft began with goes, so that no page is made from it. */
  settleData(): void
  /** Whether a file is, so far, as in the site that stands, or in neither. */
  isSame(path: string): boolean
  /** What was written and is not as it was: these want compressed forms. */
  changed(): Iterable<{ path: string; size: number }>
  /**
   * Puts the draft in the old site's place. Returns the edition's hash and the sum of its files' bytes. The app's own files
   * of the edition before stay for the pages that are open, and what search reads if that holds nothing that was taken back.
   */
  commit(made: EditionMade): { edition: string; bytes: number }
  /** Leaves the site that stands as it is, and the next build to begin afresh. */
  discard(): void
}

/** Begins the next edition of a site. `version` is the program's: what another one built is not built upon. */
export function openDraft(workshop: Workshop, version: string): DraftSite {
  const memory = recall(workshop, version)
  const hasSpare = memory !== null && existsSync(workshop.spare)
  if (hasSpare) renameSync(workshop.spare, workshop.draft)
  else mkdirSync(workshop.draft)
  if (memory === null) rmSync(workshop.spare, { recursive: true, force: true })
  return new Draft(workshop, { memory, hasSpare, version })
}

class Draft implements DraftSite {
  readonly dir: string
  readonly memory: SiteMemory | null
  readonly #out: string
  readonly #workshop: Workshop
  /** Whether the draft began as the edition before the one that stands. */
  readonly #hasSpare: boolean
  readonly #version: string
  readonly #files: FileTable
  readonly #folders = new Set<string>()
  /** What the draft began with and does not hold any more. */
  readonly #dropped = new Set<string>()

  constructor(workshop: Workshop, begun: { memory: SiteMemory | null; hasSpare: boolean; version: string }) {
    this.dir = workshop.draft
    this.memory = begun.memory
    this.#out = workshop.out
    this.#workshop = workshop
    this.#hasSpare = begun.hasSpare
    this.#version = begun.version
    this.#files = new FileTable({ beside: begun.memory?.files })
  }

  write(
    path: string,
    content: string | Uint8Array,
    formOf: (form: string) => Uint8Array | undefined = () => undefined,
  ): string {
    const hash = hashOf(content)
    if (this.keepAs(path, hash)) return hash
    const file = join(this.dir, path)
    replaceFile(file, content)
    for (const form of compressedForms) {
      const compressed = formOf(form)
      if (compressed !== undefined) writeFileSync(file + form, compressed)
    }
    this.note(path, { hash, size: Buffer.byteLength(content) })
    return hash
  }

  reuse(path: string, former: string): string | null {
    const known = this.memory?.files.get(former)
    if (path === former) return known !== undefined && this.keep(path) ? known.hash : null
    const [from, to] = [join(this.#out, former), join(this.dir, path)]
    this.#makeFolder(dirname(to))
    if (known === undefined || !linkFile(from, to)) return null
    if (isWorthCompressing(path, known.size))
      for (const form of compressedForms) linkFile(from + form, to + form)
    this.note(path, known)
    return known.hash
  }

  note(path: string, { hash, size }: { hash: string; size: number }): void {
    this.#files.set(path, { hash, size, isFormer: false, isChanged: true })
  }

  keepAs(path: string, hash: string): boolean {
    return this.memory?.files.hasHash(path, hash) === true && this.keep(path)
  }

  keep(path: string): boolean {
    return this.#keep(path, false)
  }

  #keep(path: string, isFormer: boolean): boolean {
    const known = this.memory?.files
    const row = known?.rowOf(path) ?? -1
    if (known?.hasAt(row) !== true) return false
    const isChanged = this.#files.isChangedAt(row)
    const isKept = this.#files.hasAt(row) && !isChanged
    const isOther = isChanged || this.#dropped.has(path) || known.isChangedAt(row)
    if (!isKept && (!this.#hasSpare || isOther)) {
      const [from, to] = [join(this.#out, path), join(this.dir, path)]
      this.#makeFolder(dirname(to))
      if (this.#hasSpare || isChanged) removeForms(to)
      if (!linkFile(from, to)) return false
      for (const form of compressedForms) linkFile(from + form, to + form)
    }
    this.#files.takeAt(row, known, isFormer)
    return true
  }

  isSame(path: string): boolean {
    const known = this.memory?.files
    const row = this.#files.rowOf(path)
    return known?.hasAt(row) === true && !known.isFormerAt(row)
      ? known.isSameAt(row, this.#files)
      : !this.#files.hasAt(row)
  }

  read(path: string): Buffer | undefined {
    return this.#files.has(path) ? readIfThere(join(this.dir, path)) : undefined
  }

  changed(): Iterable<{ path: string; size: number }> {
    return this.#files.changed()
  }

  move(from: string, to: string, names: readonly string[]): void {
    // Folders are named after their content: where one stands it is the same, but what of it may be gone.
    const stands = names.some((name) => this.memory?.files.has(`${to}/${name}`))
    if (!stands) rmSync(join(this.dir, to), { recursive: true, force: true })
    if (!stands) renameSync(join(this.dir, from), join(this.dir, to))
    for (const name of names) {
      const file = this.#files.get(`${from}/${name}`)
      this.#files.delete(`${from}/${name}`)
      if (file === undefined || (stands && this.keep(`${to}/${name}`))) continue
      if (stands) replaceFile(join(this.dir, to, name), readFileSync(join(this.dir, from, name)))
      this.note(`${to}/${name}`, file)
    }
    rmSync(join(this.dir, from), { recursive: true, force: true })
    this.#folders.delete(join(this.dir, from))
  }

  commit({ keepsSearch, serviceWorker, beforeExchange, ...made }: EditionMade): {
    edition: string
    bytes: number
  } {
    const edition = editionOf(this.#files, this.memory)
    this.#keepFormer(edition, keepsSearch)
    this.write(editionDataPath, JSON.stringify({ edition }))
    // Its text is what tells a browser that there is a new edition.
    this.write(serviceWorkerPath, `self.guliEdition=${JSON.stringify(edition)};${serviceWorker}`)
    const script = this.#files.get(serviceWorkerPath)
    if (script?.isChanged === true && isWorthCompressing(serviceWorkerPath, script.size))
      compressFile(this.dir, serviceWorkerPath)
    this.#drop(() => true)
    remember(this.#workshop, {
      ...made,
      version: this.#version,
      edition,
      files: this.#files,
      removed: [...this.#gone()],
    })
    beforeExchange?.(edition)
    this.#takePlace()
    settleMemory(this.#workshop)
    return { edition, bytes: this.#files.bytes() }
  }

  discard(): void {
    rmSync(this.dir, { recursive: true, force: true })
  }

  /** Files that their names tell apart: pages of the edition before, open in tabs, still ask for theirs. */
  #keepFormer(edition: string, keepsSearch: boolean): void {
    const kept = keepsSearch ? /^\/(?:assets|data\/search\/[^/]+)\// : /^\/assets\//
    const isNew = this.memory !== null && this.memory.edition !== edition
    for (const path of this.#gone()) {
      if (!kept.test(path) || (isNew && this.memory?.files.get(path)?.isFormer === true)) continue
      this.#keep(path, true)
    }
  }

  /** What the site that stands holds and the draft does not, so far. */
  #gone(): Iterable<string> {
    return this.memory?.files.without(this.#files) ?? []
  }

  settleData(): void {
    // What search reads may stay for open pages, and ninjs are written with the pages.
    const others = ['/data/search/', `${dirname(ninjsPath(''))}/`]
    this.#drop((path) => path.startsWith('/data/') && !others.some((other) => path.startsWith(other)))
  }

  /** Removes what the draft began with and was not written or kept so far. */
  #drop(which: (path: string) => boolean): void {
    if (!this.#hasSpare || this.memory === null) return
    this.#folders.clear()
    const removed = this.memory.removed.filter((path) => !this.#files.has(path))
    const dropped = [...this.#gone(), ...removed].filter(which)
    const indexes = foldersWithout(dropped, this.#files, '/data/search/')
    for (const folder of indexes) rmSync(join(this.dir, folder), { recursive: true, force: true })
    for (const path of dropped) {
      this.#dropped.add(path)
      if (indexes.has(dirname(path))) continue
      removeForms(join(this.dir, path))
      removeEmpty(dirname(join(this.dir, path)), this.dir)
    }
  }

  #takePlace(): void {
    if (!existsSync(this.#out)) {
      renameSync(this.dir, this.#out)
      return
    }
    exchangeFolders(this.#out, this.dir)
    rmSync(this.#workshop.spare, { recursive: true, force: true })
    // What stood there is known only if it is what was remembered.
    if (this.memory === null) rmSync(this.dir, { recursive: true, force: true })
    else renameSync(this.dir, this.#workshop.spare)
  }

  #makeFolder(folder: string): void {
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true })
    this.#folders.add(folder)
  }
}
