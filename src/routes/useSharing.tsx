import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { Article } from '../article/article.ts'
import type { ArticleContext } from '../article/edition.ts'
import { paragraphPath } from '../article/links.ts'
import { atBase } from '../article/siteBase.ts'
import type { Passage } from '../comfort/share/passage.ts'
import type { ShareBar } from '../comfort/share/ShareBar.tsx'
import type { watchSelection } from '../comfort/share/watchSelection.ts'
import { CodeError, loadCode } from '../library/errors.ts'
import { copyText } from '../reader/copyText.ts'
import { afterPaint } from '../ui/afterPaint.ts'
import { announce } from '../ui/announce.ts'
import { zhHans } from '../ui/zhHans.ts'

interface Code {
  ShareBar: typeof ShareBar
  watchSelection: typeof watchSelection
}

interface Chosen extends Passage {
  isCopied: boolean | null
}

interface Sharing {
  /** Copies the link to a paragraph, and offers what else can be done with it. */
  share: (paragraph: string) => void
  /** The bar with what can be done, and the paragraph that it stands after. */
  after: { paragraph: string; element: ReactNode } | null
}

/** Sharing paragraphs and what is selected in them. All but copying a link is loaded when a reader first does so. */
export function useSharing(article: Article, context: ArticleContext): Sharing {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [code, setCode] = useState<Code | null>(null)
  const [isWanted, setWanted] = useState(false)
  const isCopied = chosen?.isCopied ?? null
  const copied = isCopied === null ? null : sayCopied(isCopied)
  useEffect(() => {
    // Outside React: the selection.
    const look = (): void => {
      const selection = document.getSelection()
      const node = selection?.isCollapsed === false ? selection.anchorNode?.parentElement : null
      if (node?.closest('.prose')) setWanted(true)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  useEffect(() => {
    const fail = (): void => {
      setWanted(false)
      setChosen(null)
      // Of a selection nobody has asked for anything yet.
      if (copied !== null) announce(`${copied}。${zhHans.errors.part}`, true)
    }
    if (isWanted && code === null)
      void loadSharing().then((loaded) => (loaded === null ? fail() : setCode(loaded)))
  }, [isWanted, code, copied])
  useEffect(
    () =>
      code?.watchSelection(article, (passage) =>
        // What a ¶ has opened stays when nothing is selected.
        setChosen((was) =>
          passage !== null ? { ...passage, isCopied: null } : was?.isCopied === null ? null : was,
        ),
      ),
    [code, article],
  )
  // One and the same as long as the article is: its paragraphs stay as they are.
  const share = useCallback(
    (paragraph: string): void => {
      const copyAndOpen = async (): Promise<void> => {
        const path = paragraphPath(article.id, paragraph, context.aliases[paragraph]?.check)
        const isCopied = await copyText(location.origin + atBase(path))
        announce(sayCopied(isCopied))
        setWanted(true)
        setChosen({ paragraph, span: null, isCopied })
      }
      void copyAndOpen()
    },
    [article, context],
  )
  const isOpen = code !== null && chosen !== null
  return {
    share,
    after: isOpen
      ? {
          paragraph: chosen.paragraph,
          element: (
            <code.ShareBar
              key={JSON.stringify(chosen)}
              article={article}
              context={context}
              passage={chosen}
              isCopied={chosen.isCopied}
              onClose={() => setChosen(null)}
            />
          ),
        }
      : null,
  }
}

function sayCopied(isCopied: boolean): string {
  return isCopied ? zhHans.links.copied : zhHans.links.inAddress
}

/** Null without a line: the link of a ¶ is copied all the same, and the next selection tries again. */
async function loadSharing(): Promise<Code | null> {
  try {
    await afterPaint()
    const [{ ShareBar }, { watchSelection }] = await loadCode(async () =>
      Promise.all([import('../comfort/share/ShareBar.tsx'), import('../comfort/share/watchSelection.ts')]),
    )
    return { ShareBar, watchSelection }
  } catch (error) {
    if (!(error instanceof CodeError)) throw error
    return null
  }
}
