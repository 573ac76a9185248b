/** Why a published file could not be read. `path` is its data path; the error views turn the kind into words. */
export type ReadFailure = 'missing' | 'corrupt' | 'offline' | 'host'

/**
 * Thrown by every query. `missing`: the host has no such file (404, or a page of HTML in its place);
 * `corrupt`: it is there but is not what the schema says; `offline`: no answer at all; `host`: any other status.
 */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly failure: ReadFailure
  readonly path: string

  constructor(failure: ReadFailure, path: string, detail: string, cause?: unknown) {
    super(`${path}: ${detail}`, { cause })
    this.failure = failure
    this.path = path
  }
}
