import * as v from 'valibot'
import { ReadError } from './errors.ts'
import type { ReadJson } from '../article/renderedPage.ts'

/**
 * The published JSON of one data path, as `schema` says it must be. In the browser it is fetched; where
 * `readJson` is given (the build's prerender) it comes from there. Throws ReadError and nothing else,
 * but the AbortError of its own `signal`.
 */
export async function readPublished<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  { signal, readJson }: { signal: AbortSignal; readJson: ReadJson | undefined },
): Promise<v.InferOutput<Schema>> {
  const json = readJson === undefined ? await fetchJson(path, signal) : readJson(path)
  if (json === undefined) {
    throw new ReadError('missing', path, 'there is no such file')
  }
  const parsed = v.safeParse(schema, json)
  if (!parsed.success) {
    const issue = parsed.issues[0]
    throw new ReadError('corrupt', path, `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`)
  }
  return parsed.output
}

async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetchPublished(path, signal)
  if (response.status === 404 || response.status === 410) {
    throw new ReadError('missing', path, `the host answered ${response.status}`)
  }
  if (!response.ok) {
    throw new ReadError('host', path, `the host answered ${response.status}`)
  }
  // Many static hosts answer a missing file with their index.html and status 200.
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    throw new ReadError('missing', path, 'the host answered with something other than JSON')
  }
  const text = await bodyText(response, path, signal)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ReadError('corrupt', path, 'not JSON', error)
  }
}

/** fetch() rejects only when nothing answered, or when aborted. */
async function fetchPublished(path: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw new ReadError('offline', path, 'no answer', error)
  }
}

/** The line may also break in the middle of the body. */
async function bodyText(response: Response, path: string, signal: AbortSignal): Promise<string> {
  try {
    return await response.text()
  } catch (error) {
    signal.throwIfAborted()
    throw new ReadError('offline', path, 'the answer broke off', error)
  }
}
