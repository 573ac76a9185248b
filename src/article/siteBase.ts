/**
 * The folder of the host that the site lies in, as `/news`; empty at the host's root, where most sites are. Every path of
 * links.ts is one within the site: `atBase` makes it an address, `withinSite` an address a path again. The state of the
 * whole app, since one program shows one site: set once, before anything is rendered or fetched.
 */
let base = ''

/** @param folder begins with `/` and does not end with one; or is empty. */
export function setSiteBase(folder: string): void {
  base = folder
}

export function siteBase(): string {
  return base
}

/** The address, from the host's root, of a path within the site. */
export function atBase(path: string): string {
  return base + path
}

/** The path within the site of an address of the same host; null for one outside. */
export function withinSite(pathname: string): string | null {
  if (pathname === base) return '/'
  return pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : null
}
