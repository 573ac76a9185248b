import * as v from 'valibot'

const Moment = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15)))

/**
 * What a reader keeps of one article. Moments are in milliseconds since 1970: when it was last opened, and when saved; null for
 * never. `place` is the paragraph that was being read, and which one it was of the `paragraphs` there were. A `headline` of
 * null: the paper has taken the article back.
 */
export const ShelfEntry = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'not the shape of an id')),
  headline: v.nullable(v.pipe(v.string(), v.maxLength(5000))),
  channel: v.pipe(v.string(), v.maxLength(5000)),
  opened: Moment,
  saved: Moment,
  place: v.nullable(
    v.object({
      paragraph: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/u, 'not the shape of a paragraph id')),
      number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
  ),
  paragraphs: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type ShelfEntry = v.InferOutput<typeof ShelfEntry>
