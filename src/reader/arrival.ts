import { withinSite } from '../article/siteBase.ts'

/** How the document came to the screen: by a link, by loading it again, by going back to it from another site. */
export function cameBy(...kinds: readonly ('reload' | 'back_forward')[]): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && kinds.some((kind) => kind === entry.type))
}

/** src/boot.ts notes whether the reader scrolled while the app was on its way. */
export function hasMoved(): boolean {
  return performance.getEntriesByName('guli:moved').length > 0
}

/** Whether a link of this site led to the document: it means what the site says today. */
export function cameFromHere(): boolean {
  const { referrer } = document
  return (
    referrer !== '' &&
    new URL(referrer).origin === location.origin &&
    withinSite(new URL(referrer).pathname) !== null
  )
}
