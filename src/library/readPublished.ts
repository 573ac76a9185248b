import type * as v from 'valibot'
import { atBase } from '../article/siteBase.ts'
import type { ReadJson } from '../article/renderedPage.ts'
import { CodeError, loadCode, ReadError } from './errors.ts'
import { isOutdated } from './offline/keeper.ts'

/**
 * The published JSON of one data path, as its schema says it must be. In the browser it is fetched; where
 * `readJson` is given (the build's prerender) it comes from there. Schemas travel beside the file that they
 * check: a published page hydrates from what it carries, so most readers never need them. Throws ReadError or
 * CodeError and nothing else, but the AbortError of its own `signal`.
 */
export async function readPublished<Schema extends v.GenericSchema>(
  path: string,
  loadSchema: () => Promise<Schema>,
  { signal, readJson }: { signal: AbortSignal; readJson: ReadJson | undefined },
): Promise<v.InferOutput<Schema>> {
  const [json, schema, { parsePublished }] = await Promise.all([
    readJson === undefined ? fetchJson(path, signal) : readJson(path),
    loadCode(loadSchema),
    loadCode(async () => import('./parsePublished.ts')),
  ])
  if (json === undefined) {
    throw new ReadError('missing', path, 'there is no such file')
  }
  return parsePublished(path, schema, json)
}

async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  // What the host has is of another edition than this page: a whole document is wanted (library/offline/worker/answer.ts).
  if (isOutdated()) throw anotherEdition(path)
  const response = await answered(path, signal, fetch(atBase(path), { signal }))
  if (response.status === 404 || response.status === 410) {
    throw new ReadError('missing', path, `the host answered ${response.status}`)
  }
  if (response.status === 409) throw anotherEdition(path)
  if (!response.ok) {
    throw new ReadError('host', path, `the host answered ${response.status}`)
  }
  // Many static hosts answer a missing file with their index.html and status 200.
  if (!(response.headers.get('content-type') ?? '').includes('json')) {
    throw new ReadError('missing', path, 'the host answered with something other than JSON')
  }
  // The line may also break in the middle of the body.
  const text = await answered(path, signal, response.text())
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ReadError('corrupt', path, 'not JSON', error)
  }
}

function anotherEdition(path: string): CodeError {
  return new CodeError(`${path}: the paper has another edition by now`)
}

/** fetch() rejects only when nothing answered, or when aborted. */
async function answered<Answer>(path: string, signal: AbortSignal, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    signal.throwIfAborted()
    throw new ReadError('offline', path, 'no answer', error)
  }
}
