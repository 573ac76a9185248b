import { atBase } from '../article/siteBase.ts'
import { ReadError } from './errors.ts'

export interface SearchFile {
  bytes: Uint8Array
  /** There was no line: this is what the browser had kept, perhaps of an earlier edition. */
  kept: boolean
}

/** A published file of search; without a line, what the browser has kept of it. Throws ReadError. */
export async function fetchSearchFile(path: string): Promise<SearchFile> {
  try {
    return { bytes: await bytesOf(path, await fetch(atBase(path))), kept: false }
  } catch (error) {
    if (error instanceof ReadError) throw error
    return { bytes: await keptBytes(path, error), kept: true }
  }
}

/** The HTTP cache, however old. What it does not have fails at the line once more. */
async function keptBytes(path: string, cause: unknown): Promise<Uint8Array> {
  try {
    return await bytesOf(path, await fetch(atBase(path), { cache: 'force-cache' }))
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('offline', path, 'no answer', cause)
  }
}

async function bytesOf(path: string, response: Response): Promise<Uint8Array> {
  if (response.status === 404 || response.status === 410) throw new ReadError('missing', path, 'not there')
  if (!response.ok) throw new ReadError('host', path, `the host answered ${response.status}`)
  // Many static hosts answer a missing file with their index.html and status 200.
  if ((response.headers.get('content-type') ?? '').includes('html'))
    throw new ReadError('missing', path, 'the host answered with a page')
  return new Uint8Array(await response.arrayBuffer())
}
