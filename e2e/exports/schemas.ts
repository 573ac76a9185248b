import * as v from 'valibot'

const Words = v.pipe(v.string(), v.nonEmpty())
const Url = v.pipe(v.string(), v.url())

/** RFC 3339, a day that exists. */
export const Instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)$/u),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'must be a moment that exists'),
)

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), strict: of its properties those that a paper has. */
export const JsonFeed = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: Words,
  home_page_url: Url,
  feed_url: Url,
  language: v.picklist(['zh-Hans', 'zh-Hant']),
  icon: Url,
  authors: v.array(v.strictObject({ name: Words, url: Url })),
  items: v.array(
    v.strictObject({
      id: Words,
      url: Url,
      title: Words,
      content_text: v.string(),
      date_published: Instant,
      tags: v.array(Words),
    }),
  ),
})

const Person = v.strictObject({
  '@type': v.literal('Person'),
  name: Words,
  jobTitle: v.optional(v.pipe(v.array(Words), v.nonEmpty())),
})

/** schema.org/NewsArticle, strict: of its properties those that an article may fill. */
export const NewsArticle = v.strictObject({
  '@context': v.literal('https://schema.org'),
  '@type': v.literal('NewsArticle'),
  headline: Words,
  inLanguage: v.picklist(['zh-Hans', 'zh-Hant']),
  articleSection: Words,
  wordCount: v.pipe(v.number(), v.integer()),
  datePublished: v.optional(v.union([v.pipe(v.string(), v.isoDate()), Instant])),
  author: v.optional(v.pipe(v.array(Person), v.nonEmpty())),
  publisher: v.optional(v.strictObject({ '@type': v.literal('NewsMediaOrganization'), name: Words })),
  mentions: v.optional(v.pipe(v.array(Person), v.nonEmpty())),
  encoding: v.strictObject({
    '@type': v.literal('MediaObject'),
    encodingFormat: v.literal('application/json'),
    contentUrl: Words,
  }),
  mainEntityOfPage: Url,
})

/** A web application manifest (W3C), strict: what makes a paper installable. */
export const Manifest = v.strictObject({
  name: Words,
  short_name: Words,
  description: v.optional(Words),
  lang: Words,
  dir: v.optional(v.picklist(['ltr', 'rtl', 'auto'])),
  start_url: Words,
  scope: Words,
  display: v.picklist(['fullscreen', 'standalone', 'minimal-ui', 'browser']),
  background_color: v.pipe(v.string(), v.hexColor()),
  theme_color: v.pipe(v.string(), v.hexColor()),
  icons: v.array(
    v.strictObject({
      src: Words,
      sizes: v.pipe(v.string(), v.regex(/^(?:any|\d+x\d+)$/u)),
      type: v.pipe(v.string(), v.regex(/^image\/[a-z+]+$/u)),
      purpose: v.optional(v.pipe(v.string(), v.regex(/^(?:any|maskable|monochrome)(?: maskable)?$/u))),
    }),
  ),
})
