import * as v from 'valibot'

/**
 * What became of one id, told when it happened: `edited`, its text lives on in paragraph `to` with other
 * words (`to` is the id itself while it is current); `removed`, `to` is the paragraph that stood nearest.
 */
export const Fate = v.object({
  id: v.string(),
  /** The wording that is no longer current. */
  text: v.string(),
  fate: v.picklist(['edited', 'removed']),
  to: v.nullable(v.string()),
})
export type Fate = v.InferOutput<typeof Fate>

/**
 * Every paragraph id ever issued in one article, kept with the archive as `ledger/<article>.json`.
 * `paragraphs` is the text as last published; `former` only ever grows at its end.
 */
export const Ledger = v.object({
  schema: v.literal('guli/ledger@1'),
  article: v.string(),
  /** Where the raw file lies in the archive, without its extension (`gaotang/x`): for people, not for programs. */
  place: v.string(),
  paragraphs: v.array(v.object({ id: v.string(), text: v.string() })),
  former: v.array(Fate),
})
export type Ledger = v.InferOutput<typeof Ledger>
