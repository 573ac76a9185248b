import { noticeId } from './landOn.ts'

/** Says at the top of an article that the paragraph that a link meant is not there. */
export function LandingNotice({ children }: { children: string }) {
  return (
    <p
      id={noticeId}
      tabIndex={-1}
      className="mx-4 mt-4 border-s-2 border-red bg-tint px-4 py-3 outline-none desk:mx-auto desk:mt-6 desk:max-w-sheet"
    >
      {children}
    </p>
  )
}
