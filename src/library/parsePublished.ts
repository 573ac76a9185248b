import * as v from 'valibot'
import { ReadError } from './errors.ts'

/** `json` as `schema` says it must be. Throws ReadError `corrupt`, naming the first place where it is not. */
export function parsePublished<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  json: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new ReadError('corrupt', path, `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}`)
  }
  return parsed.output
}
