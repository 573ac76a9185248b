const room = 1 << 18
const enough = 1 << 16

/** Lines for stdout, gathered as bytes and written some at a time: each writing is a question to the system, and long strings are slow to join. */
export class LineWriter {
  #bytes = Buffer.allocUnsafe(room)
  #length = 0

  /** Resolves once there is room for the next line, so that ten thousand lines into a pipe do not pile up. */
  async add(line: string): Promise<void> {
    const most = line.length * bytesPerUnit + 1
    if (this.#length + most > this.#bytes.length) await this.flush()
    if (most > this.#bytes.length) this.#bytes = Buffer.allocUnsafe(most)
    this.#length += this.#bytes.write(line, this.#length)
    this.#bytes[this.#length++] = lineFeed
    if (this.#length >= enough) await this.flush()
  }

  /** Resolves when all lines are with whoever reads them: only then are their bytes written over. */
  async flush(): Promise<void> {
    const bytes = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    if (bytes.length > 0) await new Promise((resolve) => process.stdout.write(bytes, undefined, resolve))
  }
}

/** UTF-8 of one unit of UTF-16 takes no more. */
const bytesPerUnit = 3
const lineFeed = 0x0a
