import { holdInPlace } from '../../reader/holdInPlace.ts'

/** How much of a paragraph must be in sight to be the one that is being read, in px. */
const inSight = 40

/** Changes how the page is set, and keeps the paragraph at the top of the screen where it is. */
export function keepPlace(change: () => void): void {
  // At the top of a page its top is what is looked at.
  const read = scrollY < inSight ? undefined : paragraphInSight()
  const top = read?.getBoundingClientRect().top
  change()
  if (read !== undefined && top !== undefined) holdInPlace(read, top)
}

function paragraphInSight(): Element | undefined {
  return [...document.querySelectorAll('main :is(p, li, h2)')].find(
    (element) => element.getBoundingClientRect().bottom > inSight,
  )
}
