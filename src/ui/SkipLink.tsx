/** A link that shows itself only to the keyboard; the first thing on the page. */
export function SkipLink({ target, children }: { target: string; children: string }) {
  return (
    <a
      className="absolute -top-20 left-2 z-10 flex min-h-11 items-center border border-red bg-paper px-4 focus:top-2"
      href={`#${target}`}
    >
      {children}
    </a>
  )
}
