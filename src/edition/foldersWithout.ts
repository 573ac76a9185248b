import { dirname } from 'node:path'

/** The folders in `within` that hold something dropped, and nothing of `files`. */
export function foldersWithout(
  dropped: readonly string[],
  files: { keys(): Iterable<string> },
  within: string,
): Set<string> {
  const folders = new Set(dropped.filter((path) => path.startsWith(within)).map((path) => dirname(path)))
  if (folders.size > 0)
    for (const path of files.keys()) if (path.startsWith(within)) folders.delete(dirname(path))
  // Beside them lie single files.
  folders.delete(within.slice(0, -1))
  return folders
}
