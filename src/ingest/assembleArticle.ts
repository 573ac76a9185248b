import type { Act, Article, ChannelRef, Mention, Paragraph } from '../article/article.ts'
import { unitSet } from './words/wordList.ts'
import { personId } from '../article/mintId.ts'
import { countCharacters, readingMinutes } from '../text/readingTime.ts'
import { creditedPeople } from './creditedPeople.ts'
import { findPeople, type FoundPerson } from './findPeople.ts'
import { type FoundTask, findTasks } from './findTasks.ts'
import { findTerms } from './findTerms.ts'
import { intervieweeOf } from './outline/interviewee.ts'
import { markParagraphs } from './markParagraphs.ts'
import type { NamePrinted } from './people/findMentions.ts'
import { type InlineCredit, inlineCredits } from './people/inlineCredits.ts'
import type { NameModel } from './people/crf/nameModel.ts'
import type { Metadata } from './readFrontMatter.ts'
import { type OutlineTheme, readOutline } from './readOutline.ts'
import type { Structure } from './readStructure.ts'

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
  const people = findPeople(
    {
      headline: [headline.main, ...headline.parts.map(({ text }) => text)],
      paragraphs: texts,
      credits: creditedPeople(structure),
    },
    names,
  )
  const terms = findTerms([headline.main, ...headline.parts.map(({ text }) => text)], texts)
  const mentions = mentionsByParagraph(people, texts.length)
  const printedHeadline = [headline.main, ...headline.parts.map(({ text }) => text)]
  const interviewee = intervieweeOf({
    headline: printedHeadline.map((text, index) => ({
      text,
      people: people.filter(({ parts }) => parts.includes(index)).map(({ name }) => name),
    })),
    paragraphs: texts,
    mentions,
  })
  const themes = readOutline(texts, mentions, interviewee)
  const personIds = new Map(people.map(({ name }) => [name, personId(name)]))
  const personOf = (name: string): string => personIds.get(name) ?? personId(name)
  const speakers = new Set(themes.map(({ speaker }) => speaker))
  const marks = markParagraphs(people, terms, texts.length)
  const characters = countCharacters(texts.join(''))
  return {
    schema: 'guli/article@1',
    id,
    language: isTraditional(texts.join('')) ? 'zh-Hant' : 'zh-Hans',
    channel,
    headline: {
      main: headline.main,
      parts: headline.parts.map(({ kind, text }, index) => ({
        kind,
        text,
        people: people.filter(({ parts }) => parts.includes(index + 1)).map(({ name }) => personOf(name)),
      })),
    },
    byline: bylineOf(byline, texts, mentions),
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
    tasks: findTasks(texts).map((task) => taskEntry(task, at)),
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
function bylineOf(
  byline: Structure['byline'],
  texts: readonly string[],
  mentions: readonly (readonly NamePrinted[])[],
): Article['byline'] {
  if (byline === null) return null
  const { outlet, reporters, correspondents, photographers } = byline.credits
  const known = new Set([...reporters, ...correspondents, ...photographers])
  const inline = texts
    .flatMap((text, index) => inlineCredits(text, mentions[index] ?? []))
    .filter(({ name }) => !known.has(name))
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

function mentionsByParagraph(people: readonly FoundPerson[], count: number): NamePrinted[][] {
  const byParagraph = Array.from({ length: count }, (): NamePrinted[] => [])
  for (const { name, mentions } of people) {
    for (const { paragraph, start, end } of mentions) byParagraph[paragraph]?.push({ name, start, end })
  }
  for (const list of byParagraph) list.sort((a, b) => a.start - b.start)
  return byParagraph
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

const unitsOf = (characters: string) => unitSet(Array.from(characters, (each) => each.charCodeAt(0)))

const traditional = unitsOf(
  '這來對時會國們說為過開關長門問學與經還無將點並實際應業發現見車馬讀書話語記讓認識該誰請論議處電',
)
const simplified = unitsOf(
  '这来对时会国们说为过开关长门问学与经还无将点并实际应业发现见车马读书话语记让认识该谁请论议处电',
)
const sample = 4000

/** More characters in their traditional than in their simplified form. */
function isTraditional(text: string): boolean {
  let surplus = 0
  for (let at = 0; at < Math.min(text.length, sample); at += 1) {
    const unit = text.charCodeAt(at)
    if (traditional(unit)) surplus += 1
    if (simplified(unit)) surplus -= 1
  }
  return surplus > 0
}
