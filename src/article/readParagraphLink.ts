/**
 * The paragraph ids that an address may mean, most likely first; empty where it means none. The fragment comes
 * before `?p=`, since a jump inside the page changes only that. An id is followed by whatever chat apps append
 * (`&appinstall=0`, `&from=singlemessage`, 「。」, 「)」), and may have been typed by hand: capitals, full-width
 * characters, o for 0, i or l for 1.
 */
export function readParagraphLink({ search, hash }: { search: string; hash: string }): string[] {
  const fragment = decoded(hash.slice(1))
  // The site's own sections (`#_outline`) are jumps of the browser, wherever the page was opened.
  if (fragment.startsWith('_')) {
    return []
  }
  const ids = [idOf(fragment, 'whole'), idOf(new URLSearchParams(search).get('p') ?? '', 'leading')]
  return [...new Set(ids.filter((id) => id !== null))]
}

/**
 * The id at the start of `text`. A fragment may also be something else altogether (`#wechat_redirect`), so it
 * must have an id's shape.
 */
function idOf(text: string, shape: 'whole' | 'leading'): string | null {
  const run = /^[^0-9A-Za-z]*([0-9A-Za-z]+)(.?)/u.exec(text.normalize('NFKC'))
  const id = run?.[1]?.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/gu, '1')
  if (id === undefined) {
    return null
  }
  const isId = /^[a-z][0-9a-z]{3,11}$/u.test(id) && !/[-_]/u.test(run?.[2] ?? '')
  return shape === 'leading' || isId ? id : null
}

/** A fragment as typed; `%` followed by anything else stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
