import { closeSync, openSync, readSync } from 'node:fs'

const bytesAtOnce = 2 ** 22
const newline = 10

/** The lines of a file in UTF-8, one after the other; what a file of hundreds of megabytes holds is never in memory at once. */
export function* fileLines(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    const room = Buffer.allocUnsafe(bytesAtOnce)
    let begun = Buffer.alloc(0)
    for (let length = readSync(file, room); length > 0; length = readSync(file, room)) {
      const bytes = room.subarray(0, length)
      let from = 0
      for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, from)) {
        const line = bytes.subarray(from, end)
        yield (begun.length === 0 ? line : Buffer.concat([begun, line])).toString('utf8')
        begun = Buffer.alloc(0)
        from = end + 1
      }
      begun = Buffer.concat([begun, bytes.subarray(from)])
    }
    if (begun.length > 0) yield begun.toString('utf8')
  } finally {
    closeSync(file)
  }
}
