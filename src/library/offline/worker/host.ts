import { editionDataPath, wordingsDataPath } from '../../../article/links.ts'
import { atBase } from '../../../article/siteBase.ts'
import { articleIn } from './keys.ts'

/** The edition that the host has now; null where it does not say, or does not answer. */
export async function publishedEdition(): Promise<string | null> {
  try {
    const response = await fetch(atBase(editionDataPath), { cache: 'no-store' })
    const said: unknown = response.ok ? await response.json() : null
    const isSaid = typeof said === 'object' && said !== null && 'edition' in said
    return isSaid && typeof said.edition === 'string' ? said.edition : null
  } catch {
    return null
  }
}

export interface FetchedPage {
  response: Response
  /** Its article was taken back; all that is left is a page that says so. */
  isWithdrawn: boolean
  /** Its article is published and cannot be read at the moment; the page says so. */
  isUnreadable: boolean
  /** What else is needed to follow old links into the article; null for one that never changed. */
  wordings: { path: string; response: Response } | null
}

/** The page as the host has it now; null where there is none. Rejects where the host does not answer, or cannot. */
export async function fetchPage(path: string): Promise<FetchedPage | null> {
  const answer = await ask(path)
  if (answer === null) return null
  const text = await answer.text()
  const headers = new Headers(answer.headers)
  // Of the answer as it was sent.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  const id = articleIn(path)
  // As they stand in the page's state: within a text of it every quotation mark has a backslash before it.
  const history = id !== null && text.includes('"aliases":{"') ? wordingsDataPath(id) : null
  const wordings = history === null ? null : await ask(history)
  return {
    // Made anew: a navigation takes no answer that was led elsewhere, from /about to /about/.
    response: new Response(text, { headers }),
    isWithdrawn: text.includes('"withdrawn":true'),
    isUnreadable: text.includes('"withdrawn":false'),
    wordings: history === null || wordings === null ? null : { path: history, response: wordings },
  }
}

async function ask(path: string): Promise<Response | null> {
  const response = await fetch(atBase(path), { cache: 'no-cache' })
  if (response.status === 404 || response.status === 410) return null
  if (!response.ok) throw new Error(`${path}: the host answered ${response.status}`)
  return response
}
