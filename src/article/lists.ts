import * as v from 'valibot'
import { Act, ChannelRef } from './article.ts'
import { ArticleCard, ChannelSummary, Count, PersonCard, TermCard } from './edition.ts'

/**
 * How a list goes on that is too long for its own address. Its pages are cut from the oldest entry on, so that a full
 * one never changes when a new article comes. `page` is the newest that is not shown at the list's address; `months` say
 * where each month begins, newest first: on which page, null for the list's own address. The month null is for what has
 * no date; where nothing has one there are none.
 */
export const ListRest = v.object({
  page: Count,
  months: v.array(v.object({ month: v.nullable(v.string()), page: v.nullable(Count) })),
})
export type ListRest = v.InferOutput<typeof ListRest>

/**
 * A page of such a list: `list` is whose. `number` 1 is the oldest; the newest one alone still grows, and what it holds
 * stands at the list's address too. `first` and `last` are the days of its oldest and newest dated entries.
 */
const part = {
  list: ChannelRef,
  number: Count,
  isNewest: v.boolean(),
  first: v.nullable(v.string()),
  last: v.nullable(v.string()),
}

/** `/data/channels/<id>.json`, newest first, undated last; `rest` null: these are all. */
export const ChannelPage = v.object({
  channel: ChannelSummary,
  articles: v.array(ArticleCard),
  rest: v.nullable(ListRest),
})
export type ChannelPage = v.InferOutput<typeof ChannelPage>

/** `/data/channels/<id>/<number>.json`, and of a day with very many articles `/data/days/<date>/<number>.json`. */
export const ArticlesPart = v.object({ ...part, entries: v.array(ArticleCard) })
export type ArticlesPart = v.InferOutput<typeof ArticlesPart>

const DayCount = v.object({ date: v.string(), articles: Count })

/**
 * `/data/days.json`: the days with articles, newest first; of a long calendar those of the latest months, and then
 * `months` are all its months. `count` are all days.
 */
export const DaysPage = v.object({
  count: Count,
  days: v.array(DayCount),
  months: v.array(v.object({ month: v.string(), articles: Count })),
  undated: Count,
})
export type DaysPage = v.InferOutput<typeof DaysPage>

/** `/data/days/<month>.json`: the days with articles of a month, `2026-01`. */
export const MonthPage = v.object({
  month: v.string(),
  days: v.array(DayCount),
  earlier: v.nullable(v.string()),
  later: v.nullable(v.string()),
})
export type MonthPage = v.InferOutput<typeof MonthPage>

/** `/data/days/<date>.json`. */
export const DayPage = v.object({
  date: v.string(),
  count: Count,
  articles: v.array(ArticleCard),
  rest: v.nullable(ListRest),
  earlier: v.nullable(v.string()),
  later: v.nullable(v.string()),
})
export type DayPage = v.InferOutput<typeof DayPage>

/** The letters under which an index too long for one page is looked up, in their order, with how many each has. */
const letters = v.array(v.object({ letter: v.string(), count: Count }))

/**
 * A page of a letter, in the order of pinyin. `pages` are some of the letter's pages, this one and those beside it
 * among them, with the names that each begins and ends with, as at the head of a dictionary's page.
 */
const letterPage = {
  letter: v.string(),
  count: Count,
  number: Count,
  pages: v.array(v.object({ number: Count, from: v.string(), to: v.string() })),
  letters: v.array(v.string()),
}

/** `/data/people.json`, most often named first: all, and `letters` is empty; or the first of them. */
export const PeoplePage = v.object({ count: Count, people: v.array(PersonCard), letters })
export type PeoplePage = v.InferOutput<typeof PeoplePage>

/** `/data/people/letters/<letter>-<number>.json`. */
export const PeopleLetter = v.object({ ...letterPage, entries: v.array(PersonCard) })
export type PeopleLetter = v.InferOutput<typeof PeopleLetter>

/**
 * How often something is in the paper over time: articles by month of short stretches (`2026-01`), by year of long ones
 * (`2026`), the oldest first, without those that have none. Undated articles are in no row.
 */
export const OverTime = v.array(v.object({ period: v.string(), articles: Count }))
export type OverTime = v.InferOutput<typeof OverTime>

const Appearance = v.object({
  article: ArticleCard,
  roles: v.array(v.string()),
  acts: v.array(Act),
  paragraph: v.nullable(v.string()),
})

/**
 * `/data/people/<id>.json`: everyone printed under one name. `conflicting` says that the offices printed may
 * belong to different people of that name (「同名者未必同一人」). `roles` are the offices printed of late, `moreRoles` how
 * many others there are. `seen`: how many articles name them, between which days, and on which (not all of very many).
 * `span` is from the first to the last day of the months that the whole paper was printed in, ISO; null where no article
 * has a date.
 */
export const PersonPage = v.object({
  id: v.string(),
  name: v.string(),
  conflicting: v.boolean(),
  span: v.nullable(v.object({ first: v.string(), last: v.string() })),
  roles: v.array(
    v.object({
      text: v.string(),
      first: v.nullable(v.string()),
      last: v.nullable(v.string()),
      articles: Count,
    }),
  ),
  moreRoles: Count,
  seen: v.object({
    articles: Count,
    first: v.nullable(v.string()),
    last: v.nullable(v.string()),
    days: v.array(v.string()),
  }),
  overTime: OverTime,
  articles: v.array(Appearance),
  rest: v.nullable(ListRest),
})
export type PersonPage = v.InferOutput<typeof PersonPage>

/** `/data/people/<id>/<number>.json`. */
export const PersonPart = v.object({ ...part, entries: v.array(Appearance) })
export type PersonPart = v.InferOutput<typeof PersonPart>

/** `/data/terms.json`, most often used first: all, and `letters` is empty; or the first of them. */
export const TermsPage = v.object({ count: Count, terms: v.array(TermCard), letters })
export type TermsPage = v.InferOutput<typeof TermsPage>

/** `/data/terms/letters/<letter>-<number>.json`. */
export const TermsLetter = v.object({ ...letterPage, entries: v.array(TermCard) })
export type TermsLetter = v.InferOutput<typeof TermsLetter>

const TermUse = v.object({
  article: ArticleCard,
  paragraph: v.string(),
  sentence: v.string(),
  start: v.number(),
  end: v.number(),
})

/**
 * `/data/terms/<id>.json`: a slogan, who explains it (the newest explanations), and each of `count` places where it
 * stands, newest first, with its sentence.
 */
export const TermPage = v.object({
  id: v.string(),
  text: v.string(),
  count: Count,
  overTime: OverTime,
  glosses: v.array(v.object({ text: v.string(), article: ArticleCard, paragraph: v.string() })),
  uses: v.array(TermUse),
  rest: v.nullable(ListRest),
})
export type TermPage = v.InferOutput<typeof TermPage>

/** `/data/terms/<id>/<number>.json`. */
export const TermPart = v.object({ ...part, entries: v.array(TermUse) })
export type TermPart = v.InferOutput<typeof TermPart>
