/** A JSON file to be published. */
export interface DataFile {
  path: string
  /** Of its content, where it is known without making that. */
  hash: string | null
  /** Whether it is known to say what it said in the edition before. */
  isSame: boolean
  json: () => string
}
