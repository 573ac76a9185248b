/**
 * The only thing ingest throws: why a file cannot be an article, and the line of the file (from 1) where that
 * shows; null when it is the file as a whole.
 */
export class IngestError extends Error {
  readonly line: number | null

  constructor(message: string, line: number | null) {
    super(message)
    this.name = 'IngestError'
    this.line = line
  }
}
