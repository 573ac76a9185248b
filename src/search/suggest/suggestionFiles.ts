import * as v from 'valibot'
import { SearchDataError, unsealJson } from '../format/container.ts'

/** What a reader may have meant: the more articles, the likelier. */
export const Suggestion = v.object({
  kind: v.picklist(['person', 'term', 'channel', 'headline']),
  id: v.string(),
  text: v.string(),
  /** In how many articles; 1 for a headline. */
  articles: v.number(),
})
export type Suggestion = v.InferOutput<typeof Suggestion>

/**
 * `/data/search/suggestions.txt` (sealed JSON). What can be typed is cut into ranges: shard `i` answers everything
 * from `starts[i]` on, in the order of UTF-16 units, up to the next one. The folder is named after its content.
 */
export const SuggestionDirectory = v.object({
  schema: v.literal('guli/suggestions@1'),
  folder: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/u)),
  starts: v.array(v.string()),
})
export type SuggestionDirectory = v.InferOutput<typeof SuggestionDirectory>

/** One shard (sealed JSON): its entries, likeliest first, and how their characters are read. */
export const SuggestionShard = v.object({
  entries: v.array(v.tuple([v.picklist([0, 1, 2, 3]), v.string(), v.string(), v.number()])),
  /** By folded character, the readings with spaces between, the usual one first. */
  readings: v.record(v.string(), v.string()),
})
export type SuggestionShard = v.InferOutput<typeof SuggestionShard>

/** The kinds in the order of their numbers in a shard. */
export const kinds = ['person', 'term', 'channel', 'headline'] as const

export const suggestionsPath = '/data/search/suggestions.txt'

export function suggestionShardPath(folder: string, shard: number): string {
  return `/data/search/${folder}/${shard}.txt`
}

/** Throws SearchDataError, naming `path`, when the file is not as it was written. */
export function readSuggestionFile<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
  path: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, unsealJson(bytes, path))
  if (!parsed.success) throw new SearchDataError(`${path}: ${parsed.issues[0].message}`)
  return parsed.output
}
