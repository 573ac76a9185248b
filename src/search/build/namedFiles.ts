import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { SearchFiles } from './buildIndex.ts'

/** Files that are written or taken over, and a name for all of them. */
export interface NamedFiles {
  write(path: string, content: Uint8Array): void
  /** False where there is no such file to take over. */
  reuse(path: string, former: string): boolean
  /** 16 hexadecimal digits, which tell paths and contents from any others. */
  name(): string
  /** Renames the folder `from`, in which they all are. */
  move(from: string, to: string): void
}

export function namedFiles(files: SearchFiles): NamedFiles {
  const hashes = new Map<string, string>()
  return {
    write(path, content) {
      hashes.set(path, files.write(path, content))
    },
    reuse(path, former) {
      const hash = files.reuse(path, former)
      if (hash !== null) hashes.set(path, hash)
      return hash !== null
    },
    name: () =>
      nameOf(
        Array.from(hashes, ([path, hash]) => `${path} ${hash}`)
          .sort()
          .join('\n'),
      ),
    move: (from, to) => {
      files.move(
        from,
        to,
        Array.from(hashes.keys(), (path) => path.slice(from.length + 1)),
      )
    },
  }
}

/** 16 hexadecimal digits that tell a text from any other. */
export function nameOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 16)
}
