import type { ReactNode } from 'react'

/** How a list begins: its name, how much it holds, and a line on what it is. */
export function PageHead({
  title,
  count,
  children,
}: {
  title: ReactNode
  count?: string | undefined
  children?: ReactNode
}) {
  return (
    <header className="pt-8 pb-6 desk:pt-14 desk:pb-10">
      <h1 className="flex flex-wrap items-baseline gap-x-5 text-title desk:text-banner">
        {title}
        {count !== undefined && <small className="font-sans text-small font-normal text-soft">{count}</small>}
      </h1>
      {children}
    </header>
  )
}

/**
 * The frame of every screen but the article: the sheet's width and its margins. `isGrowing`: as high as the window from the
 * first frame on, so that what is filled in later moves no footer that is seen.
 */
export function Page({ isGrowing = false, children }: { isGrowing?: boolean; children: ReactNode }) {
  return (
    <div className={`mx-auto max-w-page px-4 desk:px-6${isGrowing ? ' min-h-screen' : ''}`}>{children}</div>
  )
}

/** What an empty list says. */
export function Empty({ children }: { children: string }) {
  return <p className="border-t border-hair py-8 font-kai text-head text-soft">{children}</p>
}
