import { useState } from 'react'
import type { ArticleContext } from '../article/edition.ts'
import { paragraphPath } from '../article/links.ts'
import { atBase } from '../article/siteBase.ts'
import { announce } from '../ui/announce.ts'
import { zhHans } from '../ui/zhHans.ts'
import { copyText } from './copyText.ts'

interface CopyLink {
  copyLink: (paragraph: string) => void
  /** A link that the browser would not copy, to be shown for copying by hand. */
  uncopied: string | null
  close: () => void
}

/** Copies links to the paragraphs of one article. The address itself follows the ¶ as a link. */
export function useCopyLink(article: string, { aliases }: ArticleContext): CopyLink {
  const [uncopied, setUncopied] = useState<string | null>(null)
  const copy = async (paragraph: string): Promise<void> => {
    const url = location.origin + atBase(paragraphPath(article, paragraph, aliases[paragraph]?.check))
    if (await copyText(url)) {
      announce(zhHans.links.copied)
    } else {
      setUncopied(url)
    }
  }
  return { copyLink: (paragraph) => void copy(paragraph), uncopied, close: () => setUncopied(null) }
}
