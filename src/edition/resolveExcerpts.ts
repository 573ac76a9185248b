import type { Article } from '../article/article.ts'
import { fold } from '../text/foldText.ts'

interface Excerpt {
  from: string
  index: number
  folded: string
}

/** An excerpt shorter than this, folded, could be from anywhere. */
const shortest = 12
/** Excerpts are looked up by their first characters, so that all of them cost one walk over the text. */
const keyLength = 8

/** A title shorter than this, folded, could be anybody's. */
const shortestTitle = 4

/**
 * Finds the archive's article for each excerpt that `recommending` articles print: the first of `all` that holds
 * it word for word, width and punctuation aside; for a title printed without an excerpt, the only one of `all` that
 * has it as its headline. `all` is walked once, if at all, and should come newest first.
 * The answer, by article id, runs parallel to `recommended`, null where nothing was found.
 */
export function resolveExcerpts(
  recommending: Iterable<Article>,
  all: () => Iterable<Article>,
): Map<string, (string | null)[]> {
  const byKey = new Map<string, Excerpt[]>()
  const titles = new Map<string, TitledHere>()
  const resolved = new Map<string, (string | null)[]>()
  for (const { id, recommended } of recommending) {
    resolved.set(
      id,
      recommended.map(() => null),
    )
    for (const [index, { title, excerpt }] of recommended.entries()) {
      const folded = fold(excerpt)
      if (folded.length < shortest) {
        if (title !== null) addTitle(titles, fold(title), { from: id, index })
        continue
      }
      const key = folded.slice(0, keyLength)
      const others = byKey.get(key)
      if (others === undefined) byKey.set(key, [{ from: id, index, folded }])
      else others.push({ from: id, index, folded })
    }
  }
  if (byKey.size === 0 && titles.size === 0) return resolved
  for (const article of all()) {
    for (const headline of headlinesOf(article)) titles.get(headline)?.articles.add(article.id)
    for (const { from, index } of excerptsIn(foldedBody(article), byKey)) {
      const found = resolved.get(from)
      if (found !== undefined && from !== article.id) found[index] ??= article.id
    }
  }
  for (const { printed, articles } of titles.values()) {
    const [only, second] = articles
    if (only === undefined || second !== undefined) continue
    for (const { from, index } of printed) {
      const found = resolved.get(from)
      if (found !== undefined && from !== only) found[index] = only
    }
  }
  return resolved
}

/** A title, where it is printed without an excerpt, and the articles that have it as their headline. */
interface TitledHere {
  printed: { from: string; index: number }[]
  articles: Set<string>
}

function addTitle(
  titles: Map<string, TitledHere>,
  title: string,
  printed: TitledHere['printed'][number],
): void {
  if (title.length < shortestTitle) return
  const here = titles.get(title) ?? { printed: [], articles: new Set<string>() }
  here.printed.push(printed)
  titles.set(title, here)
}

/** A headline as a list may print it: the main part alone, or all of it. */
function headlinesOf({ headline: { main, parts } }: Article): Set<string> {
  return new Set([fold(main), fold([main, ...parts.map(({ text }) => text)].join(' '))])
}

/** Excerpts are printed with or without the byline; what stands around it follows on either way. */
function foldedBody({ byline, paragraphs }: Article): string {
  return fold(`${byline?.text ?? ''}\n${paragraphs.map(({ text }) => text).join('\n')}`)
}

function* excerptsIn(body: string, byKey: ReadonlyMap<string, Excerpt[]>): Generator<Excerpt> {
  for (let at = 0; at + shortest <= body.length; at += 1) {
    for (const excerpt of byKey.get(body.slice(at, at + keyLength)) ?? []) {
      if (body.startsWith(excerpt.folded, at)) yield excerpt
    }
  }
}
