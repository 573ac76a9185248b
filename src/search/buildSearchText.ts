import type { Article } from '../article/article.ts'
import type { SearchText } from './searchText.ts'

/**
 * What readers can search: headline, byline and paragraphs of every article. Recommended excerpts, tail lines
 * and the channel's footer are not the article's own words and are left out. `breaks` are those of each article's
 * headline (see ArticleCard), by article id.
 */
export function buildSearchText(
  articles: readonly Article[],
  breaks: ReadonlyMap<string, number[]> = new Map(),
): SearchText {
  const channels: SearchText['channels'] = []
  const rows = new Map<string, number>()
  const sorted = articles.toSorted(newestFirst)
  return {
    schema: 'guli/search@1',
    channels,
    articles: sorted.map((article) => {
      let row = rows.get(article.channel.id)
      if (row === undefined) {
        row = channels.push([article.channel.id, article.channel.name]) - 1
        rows.set(article.channel.id, row)
      }
      return [
        article.id,
        article.headline.main,
        breaks.get(article.id) ?? [],
        article.headline.parts.map(({ text }) => text),
        article.byline?.text ?? null,
        row,
        dayOf(article),
        article.dateline?.text ?? null,
        article.paragraphs.flatMap(({ id, text }) => [id, text]),
      ]
    }),
  }
}

function newestFirst(a: Article, b: Article): number {
  const [dayA, dayB] = [dayOf(a) ?? '', dayOf(b) ?? '']
  if (dayA !== dayB) return dayA < dayB ? 1 : -1
  return a.id < b.id ? -1 : 1
}

function dayOf({ published, dateline }: Article): string | null {
  return (published ?? dateline?.date)?.slice(0, 10) ?? null
}
