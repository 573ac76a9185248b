/** A path without the slash that hosts of folders put behind it: `/about` and `/about/` are the same page. */
export function screenPath(path: string): string {
  let end = path.length
  while (path.charAt(end - 1) === '/') end -= 1
  return path.slice(0, end)
}
