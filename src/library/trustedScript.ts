import { atBase } from '../article/siteBase.ts'
import { serviceWorkerPath } from '../article/links.ts'

/** The part of Trusted Types used here; TypeScript's DOM does not know it. A trusted URL passes as a string. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}
declare global {
  // oxlint-disable-next-line no-var -- only a var becomes a property of globalThis
  var trustedTypes: TrustedTypes | undefined
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null

/** The URL of a worker of ours as a script URL that the page's Content-Security-Policy lets through. */
export function trustedScript(url: string): string {
  if (globalThis.trustedTypes === undefined) return url
  policy ??= globalThis.trustedTypes.createPolicy('guli-worker', {
    createScriptURL(asked) {
      const { origin, pathname } = new URL(asked, location.href)
      const isOurs = pathname === atBase(serviceWorkerPath) || pathname.startsWith(atBase('/assets/'))
      if (origin !== location.origin || !isOurs) throw new TypeError(`not a script of ours: ${asked}`)
      return asked
    },
  })
  return policy.createScriptURL(url)
}
