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

/**
 * Thrown when a part of the app itself cannot be had, or data of the edition that the page is of: the site was published
 * anew meanwhile, or the line is down.
 */
export class CodeError extends Error {
  override readonly name = 'CodeError'
}

/** What `load` (a dynamic import) gives. Throws CodeError and nothing else. */
export async function loadCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (error) {
    throw new CodeError('a part of the app could not be loaded', { cause: error })
  }
}
