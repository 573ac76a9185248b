import type { Article } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { readParagraphLink } from '../article/readParagraphLink.ts'
import { zhHans } from '../ui/zhHans.ts'
import type { Linked } from './Body.tsx'

/**
 * What an address's link to a paragraph comes to: the paragraph to mark, or what to say at the top where none is
 * left, and what a screen reader says.
 */
export interface Landing {
  linked: Linked | null
  notice: string | null
  said: string
}

/** Null where the address names no paragraph. `aliases` tell what became of ids that the article had before. */
export function landingOf(
  address: { search: string; hash: string },
  article: Article,
  aliases: ArticleContext['aliases'],
): Landing | null {
  const words = zhHans.links
  const candidates = readParagraphLink(address)
  for (const id of candidates) {
    const index = article.paragraphs.findIndex((paragraph) => paragraph.id === id)
    if (index !== -1) {
      return { linked: { paragraph: id, words: null }, notice: null, said: words.landed(index + 1) }
    }
    const alias = Object.hasOwn(aliases, id) ? aliases[id] : undefined
    if (alias !== undefined) {
      const said = alias.fate === 'removed' ? words.removed : words.edited
      const paragraph = alias.to[0] ?? alias.near
      return paragraph === null
        ? { linked: null, notice: said, said }
        : { linked: { paragraph, words: said }, notice: null, said }
    }
  }
  return candidates.length === 0 ? null : { linked: null, notice: words.unknown, said: words.unknown }
}
