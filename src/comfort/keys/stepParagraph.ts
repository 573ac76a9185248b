/** Goes to the next or the one before of an article's paragraphs, from the one in focus or at the top of the screen. */
export function stepParagraph(step: 1 | -1): boolean {
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.prose > :is(p, h2)[id]')]
  const focused = document.activeElement?.closest<HTMLElement>('.prose > [id]') ?? null
  const from = focused === null ? -1 : paragraphs.indexOf(focused)
  const next = from >= 0 ? paragraphs[from + step] : nearest(paragraphs, step)
  if (next === undefined) return false
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start', behavior: 'instant' })
  return true
}

/** The first paragraph that begins on the screen; backwards, the last that begins above it. */
function nearest(paragraphs: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const top = (element: HTMLElement): number => element.getBoundingClientRect().top
  return step === 1
    ? paragraphs.find((paragraph) => top(paragraph) >= 0)
    : paragraphs.findLast((paragraph) => top(paragraph) < 0)
}
