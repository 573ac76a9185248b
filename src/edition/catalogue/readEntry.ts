import type { Act, Article, Paragraph } from '../../article/article.ts'
import type { ArticleCard } from '../../article/edition.ts'
import { termId } from '../../article/mintId.ts'
import { headlineBreaks } from './headlineBreaks.ts'
import { sentenceAround } from './sentenceAround.ts'

/** What the catalogue keeps of one article: enough for every list, without the text. */
export interface Entry {
  card: ArticleCard
  /** What lists sort by: the published moment, else the day; null for an undated article. */
  moment: string | null
  /** Headline and first paragraphs, to compare by. */
  opening: string
  people: PersonUse[]
  terms: TermUse[]
}

export interface PersonUse {
  id: string
  name: string
  roles: string[]
  acts: Act[]
  /** Where the article first names them; null when only the headline or the byline does. */
  paragraph: string | null
}

export interface TermUse {
  id: string
  text: string
  gloss: string | null
  /** Where it stands first; null when it stands in no paragraph. */
  first: string | null
  places: TermPlace[]
}

/** `start` and `end` are offsets into `sentence`. */
export interface TermPlace {
  paragraph: string
  sentence: string
  start: number
  end: number
}

/** The article as the lists know it. */
export function readEntry(article: Article): Entry {
  const moment = article.published ?? article.dateline?.date ?? null
  const names = [...article.people.map(({ name }) => name), article.channel.name]
  return {
    moment,
    opening: openingOf(article),
    card: {
      id: article.id,
      headline: article.headline.main,
      breaks: headlineBreaks(article.headline.main, names),
      deck: article.headline.parts.find(({ kind }) => kind === 'deck')?.text ?? null,
      summary: summaryOf(article.paragraphs),
      channel: article.channel,
      date: moment?.slice(0, 10) ?? null,
      printed: article.dateline?.text ?? null,
      characters: article.characters,
      minutes: article.minutes,
    },
    people: article.people.map(({ id, name, roles, acts, mentions }) => ({
      id,
      name,
      roles,
      acts,
      paragraph: mentions[0]?.paragraph ?? null,
    })),
    terms: termsOf(article),
  }
}

const openingLength = 300

function openingOf({ headline, paragraphs }: Article): string {
  const texts = paragraphs.filter(({ kind }) => kind === 'text').slice(0, 6)
  return [headline.main, ...texts.map(({ text }) => text)].join('').slice(0, openingLength)
}

const summaryLength = 100

/** The opening of the text: whole sentences while they fit, else cut with an ellipsis. */
function summaryOf(paragraphs: readonly Paragraph[]): string {
  const text = (paragraphs.find(({ kind }) => kind === 'text') ?? paragraphs[0])?.text.trim() ?? ''
  if (text.length <= summaryLength) return text
  const cut = text.slice(0, summaryLength)
  const end = Math.max(...['。', '！', '？', '!', '?'].map((mark) => cut.lastIndexOf(mark)))
  if (end >= summaryLength / 2) return cut.slice(0, end + 1)
  // Never half of a surrogate pair.
  return `${cut.replace(/[\uD800-\uDBFF]$/u, '').replace(/[\p{P}\s]{1,100}$/u, '')}…`
}

/** One use an id: two spellings of a term in one article are one term. */
function termsOf(article: Article): TermUse[] {
  const texts = new Map(article.paragraphs.map(({ id, text }) => [id, text]))
  const uses = new Map<string, TermUse>()
  for (const { text, gloss, mentions } of article.terms) {
    const id = termId(text)
    const places = mentions.map(({ paragraph, start, end }) => ({
      paragraph,
      ...sentenceAround(texts.get(paragraph) ?? '', start, end),
    }))
    const known = uses.get(id)
    if (known === undefined) uses.set(id, { id, text, gloss, first: mentions[0]?.paragraph ?? null, places })
    else {
      known.places.push(...places)
      known.gloss ??= gloss
    }
  }
  return [...uses.values()]
}
