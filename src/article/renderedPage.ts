/**
 * What prerender.tsx gives the edition for one URL: the markup inside `#root`, the state that lets the app
 * hydrate without fetching or touching a node, and what goes into the document's head.
 */
export interface RenderedPage {
  status: number
  /** Markup of `#root`. */
  html: string
  /** JSON for a `<script type="application/json" id="state">`, with `<` already escaped. */
  state: string
  head: PageHead
}

export interface PageHead {
  title: string
  description: string
  /** Path of the page itself, e.g. `/a/k7m2xqd`; null where nothing should be canonical (not found). */
  canonical: string | null
  type: 'website' | 'article'
  /** schema.org object for JSON-LD (NewsArticle on an article page), or null. */
  jsonLd: Record<string, unknown> | null
  /** Id of the element with which the first screen has its text: nothing is painted before it. Null: anything is. */
  firstText: string | null
  /** The id of the channel that the page is of, which has feeds of its own; null for all other pages. */
  channel: string | null
  /** False keeps the page out of search engines (search results, not found). */
  index: boolean
}

/** Gives the published JSON of a data path (`/data/site.json`); undefined when there is none. */
export type ReadJson = (dataPath: string) => unknown

/** Gives the text of a published file, undefined when there is none; of a file that has not changed, the same. */
export type ReadText = (dataPath: string) => string | undefined

/** The shape of the prerender bundle that `vite build --ssr` makes of src/prerender.tsx. */
export interface Prerenderer {
  renderPage(path: string, readText: ReadText, base: string): Promise<RenderedPage>
}
