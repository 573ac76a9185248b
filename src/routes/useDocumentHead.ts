import { useEffect } from 'react'
import { useMatches } from 'react-router'
import { atBase } from '../article/siteBase.ts'
import { isPageMeta, type PageMeta } from './pageMeta.ts'

/** Names the document after the page that a navigation led to; a published page comes with its head. */
export function useDocumentHead(): void {
  const meta = useMatches().at(-1)?.loaderData
  useEffect(() => {
    // Outside React: the document's head.
    if (isPageMeta(meta)) {
      nameDocument(meta)
    }
  }, [meta])
}

function nameDocument(meta: PageMeta): void {
  document.title = meta.title
  document.querySelector('meta[name="description"]')?.setAttribute('content', meta.description)
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')
  if (link !== null && meta.canonical !== null) {
    const path = atBase(meta.canonical)
    // Only the published page knows the site's address; its path changes, its origin stays.
    link.href = link.getAttribute('href')?.startsWith('/') === true ? path : new URL(path, link.href).href
  }
}
