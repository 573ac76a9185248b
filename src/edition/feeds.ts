import type { ArticleCard } from '../article/edition.ts'
import { articlePath, channelPath, frontPath } from '../article/links.ts'
import type { Catalogue } from './catalogue/buildCatalogue.ts'
import { escapeXml } from './escapeXml.ts'
import type { Paper } from './paper.ts'

const newest = 40

/**
 * The newest dated articles as Atom, and as JSON Feed 1.1 (jsonfeed.org): the whole paper, and one of each for each
 * channel. Without a base URL the links of Atom are relative, which it allows, and there is no JSON Feed, which does not.
 */
export function* feeds(
  paper: Paper,
  catalogue: Catalogue,
  baseUrl: string | null,
): Generator<{ path: string; content: string }> {
  const all = { title: paper.name, page: frontPath, path: '/feed', entries: catalogue.entries }
  const channels = catalogue.channels.map(({ summary, entries }) => ({
    title: `${paper.name} · ${summary.name}`,
    page: channelPath(summary.id),
    path: `/feeds/${summary.id}`,
    entries,
  }))
  for (const { title, page, path, entries } of [all, ...channels]) {
    const cards = entries.map(({ card }) => card).filter(isDated)
    const feed = { title, page, path, cards: cards.slice(0, newest) }
    yield { path: `${path}.xml`, content: atom(feed, paper, baseUrl) }
    if (baseUrl !== null) yield { path: `${path}.json`, content: jsonFeed(feed, paper, baseUrl) }
  }
}

type DatedCard = ArticleCard & { date: string }

function isDated(card: ArticleCard): card is DatedCard {
  return card.date !== null
}

/** `path` is the feed's own, without its extension. */
interface Feed {
  title: string
  page: string
  path: string
  cards: readonly DatedCard[]
}

function jsonFeed({ title, page, path, cards }: Feed, paper: Paper, baseUrl: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: baseUrl + page,
    feed_url: `${baseUrl}${path}.json`,
    language: paper.language,
    icon: `${baseUrl}/icons/icon-512.png`,
    authors: [{ name: paper.name, url: baseUrl + frontPath }],
    items: cards.map((card) => ({
      id: baseUrl + articlePath(card.id),
      url: baseUrl + articlePath(card.id),
      title: card.headline,
      // An item must have a text: its beginning, as the card shows it.
      content_text: card.summary,
      date_published: instantOf(card.date),
      tags: [card.channel.name],
    })),
  })
}

function atom(feed: Feed, paper: Paper, baseUrl: string | null): string {
  const url = (path: string): string => escapeXml((baseUrl ?? '') + path)
  // An id must be absolute, and stay the same wherever the feed lies.
  const id = (path: string): string => (baseUrl === null ? `urn:guli:${escapeXml(path.slice(1))}` : url(path))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${paper.language}">
<title>${escapeXml(feed.title)}</title>
<id>${id(`${feed.path}.xml`)}</id>
<link rel="self" type="application/atom+xml" href="${url(`${feed.path}.xml`)}"/>
<link rel="alternate" type="text/html" href="${url(feed.page)}"/>
<updated>${instantOf(feed.cards[0]?.date ?? '1970-01-01')}</updated>
<author><name>${escapeXml(paper.name)}</name></author>
${feed.cards
  .map(
    (card) => `<entry>
<title>${escapeXml(card.headline)}</title>
<id>${id(articlePath(card.id))}</id>
<link rel="alternate" type="text/html" href="${url(articlePath(card.id))}"/>
<updated>${instantOf(card.date)}</updated>
<category term="${escapeXml(card.channel.id)}" label="${escapeXml(card.channel.name)}"/>
<summary>${escapeXml(card.summary)}</summary>
</entry>
`,
  )
  .join('')}</feed>
`
}

/** Atom wants a moment; the paper knows the day, and a day begins at midnight in China. */
function instantOf(day: string): string {
  return `${day}T00:00:00+08:00`
}
