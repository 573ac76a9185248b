import type { Act, Article, ChannelRef, Mention, Paragraph } from '../article/article.ts'
import { personId } from '../article/mintId.ts'
import { countCharacters, readingMinutes } from '../text/readingTime.ts'
import type { FoundTask } from './findTasks.ts'
import { findTerms } from './findTerms.ts'
import { isTraditional } from './isTraditional.ts'
import { markParagraphs } from './markParagraphs.ts'
import type { NameModel } from './people/crf/nameModel.ts'
import type { InlineCredit } from './people/inlineCredits.ts'
import type { Metadata } from './readFrontMatter.ts'
import type { OutlineTheme } from './readOutline.ts'
import type { Structure } from './readStructure.ts'
import { readText } from './readText.ts'

/** What an article gets from beside its text. */
export interface Frame {
  id: string
  channel: ChannelRef
  metadata: Metadata
  assignIds: (texts: readonly string[]) => readonly string[]
  names: NameModel
}

/** Puts the parts of an article together: ids, people, outline, terms, tasks, marks and counts. */
export function assembleArticle(
  structure: Structure,
  { id, channel, metadata, assignIds, names }: Frame,
): Article {
  const { headline, byline, paragraphs: source, recommended, tail } = structure
  const texts = source.map(({ text }) => text)
  const ids = assignIds(texts)
  const idOf = (index: number): string => ids[index] ?? ''
  const at = ({ paragraph, start, end }: { paragraph: number; start: number; end: number }): Mention => ({
    paragraph: idOf(paragraph),
    start,
    end,
  })
  const printedHeadline = [headline.main, ...headline.parts.map(({ text }) => text)]
  const terms = findTerms(printedHeadline, texts)
  const body = texts.join('')
  const traditional = isTraditional(body)
  const { people, themes, tasks, credited } = readText(structure, traditional, names)
  const personIds = new Map(people.map(({ name }) => [name, personId(name)]))
  const personOf = (name: string): string => personIds.get(name) ?? personId(name)
  const speakers = new Set(themes.map(({ speaker }) => speaker))
  const marks = markParagraphs(people, terms, { count: texts.length, personOf })
  const characters = countCharacters(body)
  return {
    schema: 'guli/article@1',
    id,
    language: traditional ? 'zh-Hant' : 'zh-Hans',
    channel,
    headline: {
      main: headline.main,
      parts: headline.parts.map(({ kind, text }, index) => ({
        kind,
        text,
        people: people.filter(({ parts }) => parts.includes(index + 1)).map(({ name }) => personOf(name)),
      })),
    },
    byline: bylineOf(byline, credited),
    dateline: datelineOf(structure, metadata),
    published: metadata.published ?? structure.source.published,
    source: { outlet: metadata.source ?? structure.source.outlet, url: metadata.url },
    paragraphs: source.map(({ kind, text }, index): Paragraph => ({
      id: idOf(index),
      kind,
      text,
      marks: marks[index] ?? [],
    })),
    people: people.map(({ name, roles, acts, mentions }) => ({
      id: personOf(name),
      name,
      roles,
      acts: speakers.has(name) ? withSpeaks(acts) : acts,
      mentions: mentions.map(at),
    })),
    outline: themes.map((theme) => outlineEntry(theme, at, personOf)),
    terms: terms.map(({ text, gloss, mentions }) => ({ text, gloss, mentions: mentions.map(at) })),
    tasks: tasks.map((task) => taskEntry(task, at)),
    recommended: recommended.map(({ title, excerpt, truncated }) => ({
      title,
      excerpt,
      truncated,
      article: null,
    })),
    tail: [...tail],
    characters,
    minutes: readingMinutes(characters),
  }
}

/** The byline, with those whom the body names as its makers. */
function bylineOf(byline: Structure['byline'], credited: readonly InlineCredit[]): Article['byline'] {
  if (byline === null) return null
  const { outlet, reporters, correspondents, photographers } = byline.credits
  const known = new Set([...reporters, ...correspondents, ...photographers])
  const inline = credited.filter(({ name }) => !known.has(name))
  const named = (trade: InlineCredit['trade']): string[] => [
    ...new Set(inline.filter((credit) => credit.trade === trade).map(({ name }) => name)),
  ]
  return {
    text: byline.text,
    outlet,
    reporters: [...reporters, ...named('reporters')],
    correspondents,
    photographers: [...photographers, ...named('photographers')],
  }
}

/** Whom 「他说」 means speaks too. */
function withSpeaks(acts: readonly Act[]): Act[] {
  return acts.includes('speaks') ? [...acts] : [...acts.filter((act) => act !== 'mentioned'), 'speaks']
}

const reportDays = 400

/**
 * Without a byline, a day that lies years before the day of publication is a day in the story (「1950年12月20日,…」), not
 * the day of the report.
 */
function datelineOf({ byline, dateline }: Structure, { published }: Metadata): Article['dateline'] {
  if (byline !== null || dateline === null || dateline.date === null || published === null) return dateline
  const days = (Date.parse(published) - Date.parse(dateline.date)) / 86_400_000
  return days > reportDays ? null : dateline
}

type Range = { paragraph: number; start: number; end: number }

function taskEntry(
  { text, deadline, who, ...range }: FoundTask,
  at: (range: Range) => Mention,
): Article['tasks'][number] {
  return { text, deadline, who, ...at(range) }
}

function pointEntry(
  { text, ...range }: OutlineTheme['points'][number],
  at: (range: Range) => Mention,
): Article['outline'][number]['points'][number] {
  return { text, ...at(range) }
}

function outlineEntry(
  theme: OutlineTheme,
  at: (range: Range) => Mention,
  personOf: (name: string) => string,
): Article['outline'][number] {
  const { speaker, speakerText, verb, text, points } = theme
  return {
    speaker: speaker === null ? null : personOf(speaker),
    speakerText,
    verb,
    text,
    ...at(theme),
    points: points.map((point) => pointEntry(point, at)),
  }
}
