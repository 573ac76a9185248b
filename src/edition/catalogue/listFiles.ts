import { partDataPath } from '../../article/links.ts'

export interface PublishedFile {
  path: string
  data: object
}

/** A list at its own path, and its numbered pages below it. */
export function* listFiles(
  path: string,
  { page, parts }: { page: object; parts: readonly { number: number }[] },
): Generator<PublishedFile> {
  yield { path, data: page }
  for (const part of parts) yield { path: partDataPath(path, part.number), data: part }
}
