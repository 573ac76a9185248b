import { linkText, plainLink, unescaped } from './linkText.ts'

/**
 * The paragraph ids that an address may mean, most likely first; empty where it means none. The fragment comes
 * before `?p=`, since a jump inside the page changes only that. An id is followed by whatever chat apps append
 * (`&appinstall=0`, `&from=singlemessage`, 「。」, 「)」), and may have been typed by hand (linkText.ts).
 */
export function readParagraphLink({ search, hash }: { search: string; hash: string }): string[] {
  const fragment = unescaped(hash.slice(1))
  // The site's own sections (`#_outline`) are jumps of the browser, wherever the page was opened.
  if (fragment.startsWith('_')) {
    return []
  }
  const [, inQuery] = /^[^0-9a-z]*([0-9a-z]+)/u.exec(linkText(search)) ?? []
  const ids = [idOf(fragment), inQuery]
  return [...new Set(ids.filter((id) => id !== undefined))]
}

/**
 * What the query says of the paragraph `id` beyond its id: `~x9` which of its wordings, `.212-9~x9` which stretch of
 * it; '' for nothing.
 */
export function readMark({ search }: { search: string }, id: string): string {
  const parts = /^[^0-9a-z]*([0-9a-z]+)((?:\.\d{1,6}-\d{1,6})?~[0-9a-z]{2})/u.exec(linkText(search))
  return parts?.[1] === id ? (parts[2] ?? '') : ''
}

/** A fragment may also be something else altogether (`#wechat_redirect`), so it must have an id's shape. */
function idOf(fragment: string): string | undefined {
  return /^[^0-9a-z]*([a-z][0-9a-z]{3,11})(?![0-9a-z_-])/u.exec(plainLink(fragment))?.[1]
}
