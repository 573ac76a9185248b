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

/** Of each file the two halves of its hash, its size, and what else is known in single bits. */
const columns = 4
const former = 1
const changed = 2

/**
 * Published files by their paths, in the order in which they came. There are twenty an article, so each is a row of
 * numbers: as objects they would be half of what a build remembers.
 */
export class FileTable {
  /** What `cells()` has of a file. */
  static readonly bytesOfFile = columns * Uint32Array.BYTES_PER_ELEMENT

  readonly #rows = new Map<string, number>()
  #cells: Uint32Array
  #length = 0

  /** `cells` are those of `paths`, the bytes of what `cells()` gave. */
  constructor(paths: readonly string[] = [], cells: Uint8Array = new Uint8Array(0)) {
    this.#cells = new Uint32Array(Uint8Array.from(cells).buffer)
    for (const path of paths) this.#rows.set(path, this.#length++)
  }

  get size(): number {
    return this.#rows.size
  }

  has(path: string): boolean {
    return this.#rows.has(path)
  }

  keys(): MapIterator<string> {
    return this.#rows.keys()
  }

  get(path: string): KnownFile | undefined {
    const row = this.#rows.get(path)
    if (row === undefined) return undefined
    const at = row * columns
    const bits = this.#cells[at + 3] ?? 0
    return {
      hash: hexOf(this.#cells[at] ?? 0) + hexOf(this.#cells[at + 1] ?? 0),
      size: this.#cells[at + 2] ?? 0,
      isFormer: (bits & former) !== 0,
      isChanged: (bits & changed) !== 0,
    }
  }

  /** These tell what `get` does without making an object and texts of it; of no file false, and no bytes. */
  isFormer(path: string): boolean {
    return (this.#bits(path) & former) !== 0
  }

  isChanged(path: string): boolean {
    return (this.#bits(path) & changed) !== 0
  }

  sizeOf(path: string): number {
    const row = this.#rows.get(path)
    return row === undefined ? 0 : (this.#cells[row * columns + 2] ?? 0)
  }

  hasHash(path: string, hash: string): boolean {
    const row = this.#rows.get(path)
    if (row === undefined) return false
    const at = row * columns
    return (
      this.#cells[at] === numberOf(hash.slice(0, digits)) &&
      this.#cells[at + 1] === numberOf(hash.slice(digits))
    )
  }

  /** Holds a file as `other` does, unchanged; nothing where that has none. */
  take(path: string, other: FileTable, isFormer: boolean): void {
    const row = other.#rows.get(path)
    if (row === undefined) return
    const from = row * columns
    const at = this.#rowFor(path) * columns
    for (let column = 0; column < columns - 1; column += 1)
      this.#cells[at + column] = other.#cells[from + column] ?? 0
    this.#cells[at + columns - 1] = isFormer ? former : 0
  }

  /** Whether `other` holds the file as well, with the same content, and former or not as it is here. */
  isSame(path: string, other: FileTable): boolean {
    const [here, there] = [this.#rows.get(path), other.#rows.get(path)]
    if (here === undefined || there === undefined) return false
    const [at, otherAt] = [here * columns, there * columns]
    const bits = (this.#cells[at + 3] ?? 0) ^ (other.#cells[otherAt + 3] ?? 0)
    return (
      this.#cells[at] === other.#cells[otherAt] &&
      this.#cells[at + 1] === other.#cells[otherAt + 1] &&
      (bits & former) === 0
    )
  }

  set(path: string, { hash, size, isFormer, isChanged }: KnownFile): void {
    const at = this.#rowFor(path) * columns
    this.#cells[at] = numberOf(hash.slice(0, digits))
    this.#cells[at + 1] = numberOf(hash.slice(digits))
    this.#cells[at + 2] = size
    this.#cells[at + 3] = (isFormer ? former : 0) + (isChanged ? changed : 0)
  }

  delete(path: string): void {
    this.#rows.delete(path)
  }

  /** All that is known of the files, in the order of `keys()`. */
  cells(): Uint32Array {
    const cells = new Uint32Array(this.#rows.size * columns)
    let next = 0
    for (const row of this.#rows.values())
      cells.set(this.#cells.subarray(row * columns, (row + 1) * columns), columns * next++)
    return cells
  }

  #bits(path: string): number {
    const row = this.#rows.get(path)
    return row === undefined ? 0 : (this.#cells[row * columns + columns - 1] ?? 0)
  }

  #rowFor(path: string): number {
    const known = this.#rows.get(path)
    if (known !== undefined) return known
    const row = this.#length++
    this.#rows.set(path, row)
    if (this.#length * columns > this.#cells.length) this.#grow()
    return row
  }

  #grow(): void {
    const cells = new Uint32Array(Math.max(1024, this.#cells.length * 1.5))
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
