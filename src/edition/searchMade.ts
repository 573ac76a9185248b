import * as v from 'valibot'

const Made = v.object({ key: v.string(), files: v.array(v.string()) })
/** What something was made from, and the files it consists of. */
export type Made = v.InferOutput<typeof Made>

/** What search reads. */
export const SearchMade = v.object({ texts: Made, suggestions: Made })
export type SearchMade = v.InferOutput<typeof SearchMade>
