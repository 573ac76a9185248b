import * as v from 'valibot'

/**
 * `/data/search/text.json`: the searchable text of a whole archive in one file, newest article first, undated
 * last. Rows instead of objects: the names of the fields would be a tenth of the file.
 */
export const SearchText = v.object({
  schema: v.literal('guli/search@1'),
  /** Id and name. */
  channels: v.array(v.tuple([v.string(), v.string()])),
  articles: v.array(
    v.tuple([
      /** Article id. */
      v.string(),
      /** Main headline. */
      v.string(),
      /** Where it may break (see ArticleCard). */
      v.array(v.number()),
      /** The headline's other parts, in the order of Article. */
      v.array(v.string()),
      /** Byline as printed, or null. */
      v.nullable(v.string()),
      /** Row in `channels`. */
      v.pipe(v.number(), v.integer(), v.minValue(0)),
      /** The day that lists sort by (see ArticleCard), or null. */
      v.nullable(v.string()),
      /** The date as printed, or null. */
      v.nullable(v.string()),
      /** Paragraph ids and texts in turn: id, text, id, text … */
      v.array(v.string()),
    ]),
  ),
})
export type SearchText = v.InferOutput<typeof SearchText>
