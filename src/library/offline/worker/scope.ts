import { setSiteBase } from '../../../article/siteBase.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** The build writes it into the line before this script (edition/draftSite.ts). */
  guliEdition: string
}

/** The service worker's own global scope. */
export const scope = self

/** The edition that this service worker belongs to, and keeps pages of. */
export const ownEdition = self.guliEdition

setSiteBase(new URL(self.registration.scope).pathname.replace(/\/$/u, ''))
