/**
 * The identifier of a page that stays the same wherever what names it is read: its address, or a URN where nobody said
 * where the site will live. `path` is one of links.ts.
 */
export function uriOf(path: string, baseUrl: string | null): string {
  return baseUrl === null ? `urn:guli:${path.slice(1)}` : baseUrl + path
}
