/** Where published files go. Paths are those of the site (`/data/site.json`). */
export interface SiteFiles {
  /** Returns the content's hash. `formOf` gives what is known of its compressed forms, by their extension. */
  write(path: string, content: string | Uint8Array, formOf?: (form: string) => Uint8Array | undefined): string
  read(path: string): Buffer | undefined
  /** Publishes a file of the site that stands under another path as well, or the same. Returns its hash, null where there is none. */
  reuse(path: string, former: string): string | null
  /** Renames a folder of files that were just written; `names` are theirs in it. */
  move(from: string, to: string, names: readonly string[]): void
}
