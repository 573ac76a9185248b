import type { DefaultTreeAdapterTypes } from 'parse5'

/** The address that a browser writes at the top of a page it saves: `<!-- saved from url=(0023)https://… -->`. */
export function savedFrom(page: DefaultTreeAdapterTypes.Document): string | null {
  for (const node of page.childNodes.slice(0, 10)) {
    const comment = 'data' in node ? node.data : ''
    const address = /^\s{0,3}saved from url=\(\d{1,6}\)(https?:\/\/\S{3,1000})/u.exec(comment)?.[1]
    if (address !== undefined) return address
  }
  return null
}
