import { noticeId } from './landOn.ts'

/** Says at the top of an article that the paragraph that a link meant is not there. */
export function LandingNotice({ children }: { children: string }) {
  return (
    <p id={noticeId} tabIndex={-1} className="mx-auto mb-4 max-w-sheet border-s-4 border-red px-4 py-2">
      {children}
    </p>
  )
}
