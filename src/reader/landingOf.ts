import type { Article } from '../article/article.ts'
import type { Alias, ArticleContext } from '../article/edition.ts'
import { readMark, readParagraphLink } from '../article/readParagraphLink.ts'
import { zhHans } from '../ui/zhHans.ts'

/** What an address's link to a paragraph comes to, before anything is fetched. */
export interface Landing {
  /** The paragraph id that the link names. */
  id: string
  fate: Alias['fate'] | 'unknown'
  /** What to mark, in order, the first to land on: what the paragraph became, or the one next to a removed one. */
  paragraphs: readonly string[]
  /** Which of its wordings the link means, or which stretch of it (readMark); '' for the whole as it first was. */
  mark: string
  /**
   * What to say beside the paragraph, or at the top where there is none; null says nothing beyond the tint. What
   * happened exactly is said when that is looked up (lookUp.ts).
   */
  words: string | null
  /** What a screen reader says. */
  said: string
}

/**
 * Null where the address names no paragraph. `aliases` tell what became of ids since they were first published;
 * `isOurs` that the link is one of today's site itself, which means what stands there now.
 */
export function landingOf(
  address: { search: string; hash: string },
  { article, aliases, isOurs }: { article: Article; aliases: ArticleContext['aliases']; isOurs: boolean },
): Landing | null {
  const candidates = readParagraphLink(address)
  for (const id of candidates) {
    const isThere = article.paragraphs.some((paragraph) => paragraph.id === id)
    const alias = Object.hasOwn(aliases, id) ? aliases[id] : undefined
    const mark = readMark(address, id)
    if (isThere && (alias === undefined || meansToday(alias, mark, isOurs))) return exactly(id, mark, article)
    if (alias !== undefined) return changed(id, { alias, mark })
  }
  const [id] = candidates
  if (id === undefined) return null
  const { unknown } = zhHans.links
  return { id, fate: 'unknown', paragraphs: [], mark: '', words: unknown, said: unknown }
}

function meansToday({ fate, check }: Alias, mark: string, isOurs: boolean): boolean {
  return mark === '' ? isOurs || fate === 'same' : mark === `~${check ?? ''}`
}

function exactly(id: string, mark: string, article: Article): Landing {
  const number = article.paragraphs.findIndex((paragraph) => paragraph.id === id) + 1
  const said = zhHans.links.landed(number)
  return { id, fate: 'same', paragraphs: [id], mark, words: null, said }
}

function changed(id: string, { alias, mark }: { alias: Alias; mark: string }): Landing {
  // Changed and changed back, and the link is to what it said in between.
  const fate = alias.fate === 'same' ? 'edited' : alias.fate
  const paragraphs = alias.to.length > 0 ? alias.to : [alias.near].filter((near) => near !== null)
  const words = fate === 'removed' ? zhHans.links.removed : zhHans.links.edited
  return { id, fate, paragraphs, mark, words, said: words }
}

/** Whether a link means words within its paragraph, and there is one to look for them in. */
export function isQuoting({ mark, fate }: Landing): boolean {
  return mark.startsWith('.') && fate !== 'removed'
}
