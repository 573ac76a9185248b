import type { AnchorHTMLAttributes } from 'react'
import { atBase } from '../article/siteBase.ts'

/** The history state of a navigation that changes the address and moves nothing. */
export const inPlace = 'in-place'

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** A path of article/links.ts; or a place on the same page, `#id`. */
  to: string
  /** Takes the place of the current entry in the history and moves nothing: the page stays where it is. */
  replace?: boolean
  /** The key that stands for it (comfort/keys). */
  'data-key'?: string
}

/**
 * A link within the site: an anchor like any other, which works before the app is there and without it.
 * routes/useLinkNavigation.ts follows it in place; the router's own Link weighs 2 KB and subscribes every
 * single link to the location.
 */
export function Link({ to, replace = false, children, ...anchor }: LinkProps) {
  return (
    <a {...anchor} href={to.startsWith('#') ? to : atBase(to)} data-replace={replace ? '' : undefined}>
      {children}
    </a>
  )
}
