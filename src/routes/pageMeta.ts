import type { PageHead } from '../article/renderedPage.ts'
import type { Site } from '../article/edition.ts'

/** How a page names itself, in its tab, in search engines and in shared cards. Every loader returns one. */
export type PageMeta = Omit<PageHead, 'jsonLd' | 'firstText' | 'channel'>

/** The meta of a page called `name` (null: the front page, which carries the paper's name alone). */
export function pageMeta(
  site: Site,
  name: string | null,
  page: { canonical: string | null; description?: string | null; type?: PageHead['type']; index?: boolean },
): PageMeta {
  return {
    title: name === null ? frontTitle(site) : `${name} - ${site.name}`,
    description: page.description ?? site.tagline ?? site.name,
    canonical: page.canonical,
    type: page.type ?? 'website',
    index: page.index ?? true,
  }
}

function frontTitle(site: Site): string {
  return site.tagline === null ? site.name : `${site.name} - ${site.tagline}`
}

/** Narrows a route's loader data, which the router holds as unknown; null while a page hydrates. */
export function isPageMeta(data: unknown): data is PageMeta {
  return typeof data === 'object' && data !== null && 'title' in data && 'canonical' in data
}
