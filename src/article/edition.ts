import * as v from 'valibot'
import { ChannelRef } from './article.ts'

/**
 * What is published beside the articles: one JSON file per screen, so that a screen loads what it shows and
 * no more. Written by edition/, checked again by library/ when fetched. The lists are in lists.ts.
 */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * One article in a list. `breaks` are the offsets in `headline` (UTF-16 units) where a line may break: between
 * words, never inside one. `date` is the day that lists sort and group by: the published day, else the
 * dateline's if its year is known, else null; `printed` is what the paper printed (「12月5日」).
 */
export const ArticleCard = v.object({
  id: v.string(),
  headline: v.string(),
  breaks: v.array(v.number()),
  deck: v.nullable(v.string()),
  summary: v.string(),
  channel: ChannelRef,
  date: v.nullable(v.string()),
  printed: v.nullable(v.string()),
  characters: Count,
  minutes: Count,
})
export type ArticleCard = v.InferOutput<typeof ArticleCard>

export const ChannelName = v.object({ id: v.string(), name: v.string(), slogan: v.nullable(v.string()) })
export type ChannelName = v.InferOutput<typeof ChannelName>

export const ChannelSummary = v.object({ ...ChannelName.entries, articles: Count })
export type ChannelSummary = v.InferOutput<typeof ChannelSummary>

/**
 * `/data/site.json`: what every screen needs, so every page carries it. Nothing in it may change with an article: each
 * edition would have to write every page anew.
 */
export const Site = v.object({
  name: v.string(),
  tagline: v.nullable(v.string()),
  language: v.picklist(['zh-Hans', 'zh-Hant']),
  channels: v.array(ChannelName),
  /** Whether browsers are to keep what was read, for reading without a line. */
  offline: v.boolean(),
})
export type Site = v.InferOutput<typeof Site>

/** A person in a list: how many articles name them, the latest office as printed, and its date if known. */
export const PersonCard = v.object({
  id: v.string(),
  name: v.string(),
  role: v.nullable(v.string()),
  articles: Count,
  latest: v.nullable(v.string()),
})
export type PersonCard = v.InferOutput<typeof PersonCard>

export const TermCard = v.object({
  id: v.string(),
  text: v.string(),
  gloss: v.nullable(v.string()),
  articles: Count,
  latest: v.nullable(v.string()),
})
export type TermCard = v.InferOutput<typeof TermCard>

/** How much the paper holds; `first` and `last` are its days, ISO, null where no article has one. */
export const Holdings = v.object({
  articles: Count,
  people: Count,
  terms: Count,
  first: v.nullable(v.string()),
  last: v.nullable(v.string()),
})
export type Holdings = v.InferOutput<typeof Holdings>

/** `/data/front.json`: the lead, what is new, each channel's newest, who was named of late, terms of the latest month. */
export const FrontPage = v.object({
  lead: v.nullable(ArticleCard),
  latest: v.array(ArticleCard),
  sections: v.array(v.object({ channel: ChannelSummary, articles: v.array(ArticleCard) })),
  people: v.array(PersonCard),
  terms: v.array(TermCard),
  month: v.nullable(v.string()),
  holdings: Holdings,
})
export type FrontPage = v.InferOutput<typeof FrontPage>

/** `/data/about.json`: what the paper says of itself, in paragraphs of plain text, and what its channels hold. */
export const AboutPage = v.object({ paragraphs: v.array(v.string()), channels: v.array(ChannelSummary) })
export type AboutPage = v.InferOutput<typeof AboutPage>

/**
 * What became of a paragraph id since it was first published: `to` holds its text today, in order, none when it is
 * removed; `near` is the paragraph before a removed one that is left, else the first, null if none is. `same`: it was
 * changed and changed back. `check` tells today's wording of an id that still stands from its others
 * (quotationCheck of the paragraph's fingerprint): links made from now on carry it.
 */
export const Alias = v.object({
  fate: v.picklist(['same', 'edited', 'rewritten', 'merged', 'split', 'shortened', 'moved', 'removed']),
  to: v.array(v.string()),
  near: v.nullable(v.string()),
  check: v.optional(v.string()),
})
export type Alias = v.InferOutput<typeof Alias>

/**
 * `/data/wordings/<article>.json`, for articles with a history only: every paragraph id that has an alias, and all that
 * it ever said, the first wording first; none of a removed one, and where the paper publishes none. Of a withdrawn
 * article nothing but that; of one that cannot be read at the moment nothing at all.
 */
export const Wordings = v.object({
  withdrawn: v.boolean(),
  paragraphs: v.array(v.object({ id: v.string(), ...Alias.entries, said: v.array(v.string()) })),
})
export type Wordings = v.InferOutput<typeof Wordings>

/**
 * `/data/context/<id>.json`: what an article's page shows beyond the article itself. `breaks` as in ArticleCard,
 * for the main headline; `recommended` runs parallel to the article's own list, null where the archive has no
 * such article; `aliases` tells of paragraph ids, current or not, whose text is no longer as it was linked.
 */
export const ArticleContext = v.object({
  breaks: v.array(v.number()),
  recommended: v.array(v.nullable(ArticleCard)),
  /** Other articles that report the same thing, those of the sooner day first. */
  sameEvent: v.array(ArticleCard),
  related: v.array(
    v.object({ article: ArticleCard, people: v.array(v.string()), terms: v.array(v.string()) }),
  ),
  /** Where a term of this article is explained by another one; keyed by the term's text. */
  glosses: v.record(v.string(), v.object({ text: v.string(), article: ArticleCard, paragraph: v.string() })),
  /** The id of each of the article's terms, keyed by the term's text. */
  terms: v.record(v.string(), v.string()),
  aliases: v.record(v.string(), Alias),
  newer: v.nullable(ArticleCard),
  older: v.nullable(ArticleCard),
})
export type ArticleContext = v.InferOutput<typeof ArticleContext>
