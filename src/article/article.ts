import * as v from 'valibot'

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const IsoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?$/),
)
const Text = v.string()
/** It stands in a link, and there are addresses that run a program. */
const WebAddress = v.pipe(v.string(), v.regex(/^https?:\/\//))

/** What a person does in an article. `mentioned` is the act of someone who is only named. */
export const Act = v.picklist(['speaks', 'chairs', 'attends', 'reports', 'subject', 'mentioned'])
export type Act = v.InferOutput<typeof Act>

/** A range of one paragraph's `text`: `start` inclusive, `end` exclusive, UTF-16 code units. */
const range = { paragraph: Id, start: Offset, end: Offset }

export const Mention = v.object(range)
export type Mention = v.InferOutput<typeof Mention>

/** A marked range inside the paragraph that carries it; `ref` is a person id or a term id. Sorted, never overlapping. */
export const Mark = v.object({ start: Offset, end: Offset, kind: v.picklist(['person', 'term']), ref: Text })
export type Mark = v.InferOutput<typeof Mark>

/** `text` is verbatim source, without the byline that may have stood before it. */
export const Paragraph = v.object({
  id: Id,
  kind: v.picklist(['text', 'subhead', 'caption']),
  text: Text,
  marks: v.array(Mark),
})
export type Paragraph = v.InferOutput<typeof Paragraph>

export const HeadlinePart = v.object({
  kind: v.picklist(['kicker', 'deck', 'leaders']),
  text: Text,
  people: v.array(Id),
})
export type HeadlinePart = v.InferOutput<typeof HeadlinePart>

/** `roles` are the offices verbatim, as printed in this article. */
export const Person = v.object({
  id: Id,
  name: Text,
  roles: v.array(Text),
  acts: v.array(Act),
  mentions: v.array(Mention),
})
export type Person = v.InferOutput<typeof Person>

export const Point = v.object({ text: Text, ...range })
export type Point = v.InferOutput<typeof Point>

/** One theme of a reported speech. `speaker` is a person id; null when a meeting speaks (see `speakerText`). */
export const OutlineEntry = v.object({
  speaker: v.nullable(Id),
  speakerText: Text,
  verb: Text,
  text: Text,
  ...range,
  points: v.array(Point),
})
export type OutlineEntry = v.InferOutput<typeof OutlineEntry>

/** A quoted slogan; `gloss` only where the text itself explains it. */
export const Term = v.object({ text: Text, gloss: v.nullable(Text), mentions: v.array(Mention) })
export type Term = v.InferOutput<typeof Term>

/** A clause with a stated time limit, verbatim. */
export const Task = v.object({ text: Text, deadline: Text, who: v.nullable(Text), ...range })
export type Task = v.InferOutput<typeof Task>

/** `title` is null for an excerpt printed without one; `article` is the archive's id when it was found there. */
export const Recommendation = v.object({
  title: v.nullable(Text),
  excerpt: Text,
  truncated: v.boolean(),
  article: v.nullable(Id),
})
export type Recommendation = v.InferOutput<typeof Recommendation>

/** `text` verbatim, e.g. 「本报讯(聊城日报全媒体记者曹天伟)」. */
export const Byline = v.object({
  text: Text,
  outlet: v.nullable(Text),
  reporters: v.array(Text),
  correspondents: v.array(Text),
  photographers: v.array(Text),
})
export type Byline = v.InferOutput<typeof Byline>

/** `text` as printed, e.g. 「12月5日」; `date` is ISO only where the year is stated or supplied, else null. */
export const Dateline = v.object({ text: Text, place: v.nullable(Text), date: v.nullable(IsoDate) })
export type Dateline = v.InferOutput<typeof Dateline>

export const ChannelRef = v.object({ id: Id, name: Text })
export type ChannelRef = v.InferOutput<typeof ChannelRef>

/**
 * One article, the contract between reading a raw file and everything that shows it.
 * Published as JSON Schema at `/schema/article-1.json`. Names lean on IPTC ninjs 3.1.
 *
 * Offsets are UTF-16 code units into a paragraph's `text`. The characters of headline, byline.text,
 * paragraphs, recommended and tail together are the characters of the source, white space aside.
 * Null means "the source does not say"; nothing is inferred.
 */
export const Article = v.object({
  schema: v.literal('guli/article@1'),
  id: Id,
  language: v.picklist(['zh-Hans', 'zh-Hant']),
  channel: ChannelRef,
  headline: v.object({ main: Text, parts: v.array(HeadlinePart) }),
  byline: v.nullable(Byline),
  dateline: v.nullable(Dateline),
  published: v.nullable(IsoDate),
  source: v.object({ outlet: v.nullable(Text), url: v.nullable(WebAddress) }),
  paragraphs: v.array(Paragraph),
  people: v.array(Person),
  outline: v.array(OutlineEntry),
  terms: v.array(Term),
  tasks: v.array(Task),
  recommended: v.array(Recommendation),
  tail: v.array(Text),
  characters: v.pipe(v.number(), v.integer(), v.minValue(0)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Article = v.InferOutput<typeof Article>
