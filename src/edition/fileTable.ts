/** A published file. */
export interface KnownFile {
  /** Of its content (`hashOf`). */
  hash: string
  size: number
  /** It belongs to the edition before and is kept for open pages. */
  isFormer: boolean
  /** It is not as it was in the edition before. */
  isChanged: boolean
}

/** Of each file the two halves of its hash, its size, and what else is known in single bits; 0 where there is no file. */
const columns = 4
const former = 1
const changed = 2
const here = 4

/**
 * Published files by their paths. There are twenty an article, so each is a row of numbers: as objects they would be half of
 * what a build remembers. Tables beside each other have the same row for the same path, which is then looked up once.
 */
export class FileTable {
  /** What `cells()` has of a file. */
  static readonly bytesOfFile = columns * Uint32Array.BYTES_PER_ELEMENT

  /** Of this table and all beside it. */
  readonly #rows: Map<string, number>
  #cells: Uint32Array
  #size = 0

  /** `cells` are those of `paths`, the bytes of what `cells()` gave. With `beside` it begins empty, beside that table. */
  constructor({
    paths = [],
    cells,
    beside,
  }: { paths?: readonly string[]; cells?: Uint8Array; beside?: FileTable | undefined } = {}) {
    this.#rows = beside === undefined ? new Map() : beside.#rows
    this.#cells = new Uint32Array(Uint8Array.from(cells ?? []).buffer)
    for (const path of paths) this.#rows.set(path, this.#rows.size)
    this.#size = paths.length
  }

  get size(): number {
    return this.#size
  }

  /** The number of a path in this table and those beside it; -1 where none of them has ever had it. */
  rowOf(path: string): number {
    return this.#rows.get(path) ?? -1
  }

  has(path: string): boolean {
    return this.hasAt(this.rowOf(path))
  }

  hasAt(row: number): boolean {
    return this.#bits(row) !== 0
  }

  *keys(): Generator<string> {
    for (const [path, row] of this.#rows) if (this.hasAt(row)) yield path
  }

  get(path: string): KnownFile | undefined {
    const row = this.rowOf(path)
    if (!this.hasAt(row)) return undefined
    const at = row * columns
    return {
      hash: hexOf(this.#cells[at] ?? 0) + hexOf(this.#cells[at + 1] ?? 0),
      size: this.#cells[at + 2] ?? 0,
      isFormer: this.isFormerAt(row),
      isChanged: this.isChangedAt(row),
    }
  }

  /** These tell what `get` does without making an object and texts of it; of no file false. */
  isFormerAt(row: number): boolean {
    return (this.#bits(row) & former) !== 0
  }

  isChangedAt(row: number): boolean {
    return (this.#bits(row) & changed) !== 0
  }

  hasHash(path: string, hash: string): boolean {
    const row = this.rowOf(path)
    const at = row * columns
    return (
      this.hasAt(row) &&
      this.#cells[at] === numberOf(hash.slice(0, digits)) &&
      this.#cells[at + 1] === numberOf(hash.slice(digits))
    )
  }

  *changed(): Generator<{ path: string; size: number }> {
    for (const [path, row] of this.#rows)
      if (this.isChangedAt(row)) yield { path, size: this.#cells[row * columns + 2] ?? 0 }
  }

  /** The bytes of all files. */
  bytes(): number {
    let bytes = 0
    for (let at = 0; at < this.#cells.length; at += columns)
      if (this.#cells[at + 3] !== 0) bytes += this.#cells[at + 2] ?? 0
    return bytes
  }

  /** Holds the file of a row as `other`, a table beside this one, does, unchanged; nothing where that has none. */
  takeAt(row: number, other: FileTable, isFormer: boolean): void {
    if (!other.hasAt(row)) return
    this.#makeRoom(row)
    const at = row * columns
    for (let column = 0; column < columns - 1; column += 1)
      this.#cells[at + column] = other.#cells[at + column] ?? 0
    this.#cells[at + 3] = isFormer ? here | former : here
  }

  /** Whether `other`, a table beside this one, has the file of a row as well, with the same content, and former or not as it is here. */
  isSameAt(row: number, other: FileTable): boolean {
    const at = row * columns
    return (
      this.hasAt(row) &&
      other.hasAt(row) &&
      this.#cells[at] === other.#cells[at] &&
      this.#cells[at + 1] === other.#cells[at + 1] &&
      this.isFormerAt(row) === other.isFormerAt(row)
    )
  }

  /** Paths of the files that `other`, a table beside this one, has not at all, or not the same. */
  *unlike(other: FileTable): Generator<string> {
    for (const [path, row] of this.#rows) if (this.hasAt(row) && !this.isSameAt(row, other)) yield path
  }

  /** Paths of the files that `other`, a table beside this one, has not. */
  *without(other: FileTable): Generator<string> {
    for (const [path, row] of this.#rows) if (this.hasAt(row) && !other.hasAt(row)) yield path
  }

  set(path: string, { hash, size, isFormer, isChanged }: KnownFile): void {
    const row = this.#rows.get(path) ?? this.#rows.size
    this.#rows.set(path, row)
    this.#makeRoom(row)
    const at = row * columns
    this.#cells[at] = numberOf(hash.slice(0, digits))
    this.#cells[at + 1] = numberOf(hash.slice(digits))
    this.#cells[at + 2] = size
    this.#cells[at + 3] = here | (isFormer ? former : 0) | (isChanged ? changed : 0)
  }

  delete(path: string): void {
    const row = this.rowOf(path)
    if (!this.hasAt(row)) return
    this.#cells[row * columns + 3] = 0
    this.#size -= 1
  }

  /** All that is known of the files, in the order of `keys()`. */
  cells(): Uint32Array {
    const cells = new Uint32Array(this.#size * columns)
    let next = 0
    for (const row of this.#rows.values())
      if (this.hasAt(row))
        cells.set(this.#cells.subarray(row * columns, (row + 1) * columns), columns * next++)
    return cells
  }

  #bits(row: number): number {
    return this.#cells[row * columns + 3] ?? 0
  }

  /** Counts the file of a row that is about to be held. */
  #makeRoom(row: number): void {
    if (!this.hasAt(row)) this.#size += 1
    const needed = (row + 1) * columns
    if (needed <= this.#cells.length) return
    const cells = new Uint32Array(columns * Math.ceil(Math.max(256, this.#rows.size, (row + 1) * 1.5)))
    cells.set(this.#cells)
    this.#cells = cells
  }
}

const digits = 8

function hexOf(half: number): string {
  return half.toString(16).padStart(digits, '0')
}

function numberOf(half: string): number {
  return Number.parseInt(half, 16)
}
