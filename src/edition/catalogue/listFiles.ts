import { partDataPath } from '../../article/links.ts'
import { partCount } from './cutList.ts'

export interface PublishedFile {
  path: string
  /** Whether it says what it said in the edition before. */
  isSame: boolean
  data: () => object
}

/** A list of `length` entries at its own path, and its numbered pages below it; made when the first of them is asked for. */
export function* listFiles(
  path: string,
  {
    length,
    isSame,
    build,
  }: {
    length: number
    isSame: boolean
    build: () => { page: object; parts: readonly { number: number }[] }
  },
): Generator<PublishedFile> {
  let made: ReturnType<typeof build> | null = null
  const list = (): ReturnType<typeof build> => (made ??= build())
  yield { path, isSame, data: () => list().page }
  for (let number = 1; number <= partCount(length); number += 1)
    yield { path: partDataPath(path, number), isSame, data: () => partOf(list().parts, number) }
}

function partOf<Part extends { number: number }>(parts: readonly Part[], number: number): Part {
  const part = parts.find((part) => part.number === number)
  if (part === undefined) throw new RangeError(`the list has no page ${number}`)
  return part
}
