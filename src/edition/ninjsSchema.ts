import * as v from 'valibot'

const Uri = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && /^[!-~]+$/u.test(text), 'must be a URI'),
)
const Words = v.pipe(v.string(), v.nonEmpty())
const Plain = v.strictObject({ role: Words, contentType: v.literal('text/plain'), value: v.string() })
const Instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'must be a moment that exists'),
)

/**
 * For tests: a text as IPTC ninjs 3.1, as far as ninjs.ts uses it, strict: a property that the standard does not have at
 * its place is refused. Read off `specification/ninjs-schema_3.1.json` of iptc/newsinjson.
 */
export const NinjsText = v.strictObject({
  uri: Uri,
  standard: v.strictObject({ name: v.literal('ninjs'), version: v.literal('3.1'), schema: Uri }),
  type: v.literal('text'),
  language: v.picklist(['zh-Hans', 'zh-Hant']),
  contentCreated: v.optional(Instant),
  headlines: v.pipe(v.array(Plain), v.nonEmpty()),
  by: v.optional(Words),
  located: v.optional(Words),
  bodies: v.pipe(v.array(Plain), v.length(1)),
  people: v.optional(
    v.array(
      v.strictObject({ name: Words, rel: v.picklist(['about', 'mentions']), literal: v.optional(Words) }),
    ),
  ),
  subjects: v.array(
    v.strictObject({ name: Words, rel: v.picklist(['partOf', 'mentions']), uri: v.optional(Uri) }),
  ),
  infoSources: v.optional(v.array(v.strictObject({ name: Words, role: Words }))),
  associations: v.optional(v.array(v.strictObject({ name: Words, rel: Words, uri: Uri }))),
  altIds: v.optional(v.array(v.strictObject({ role: Words, value: Words }))),
})
