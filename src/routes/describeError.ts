import { isRouteErrorResponse } from 'react-router'
import { CodeError, type ReadFailure, ReadError } from '../library/errors.ts'
import { zhHans } from '../ui/zhHans.ts'

/** What an error view says: what happened, in words, and whether trying again or loading anew may help. */
export interface ErrorDescription {
  /** `outdated`: a newer edition of the site is out, of which the app on this page is no part. */
  kind: ReadFailure | 'outdated' | 'broken'
  title: string
  body: string
  way: 'retry' | 'reload' | 'none'
  /** For whoever keeps the site; null where there is nothing to add. */
  detail: string | null
}

/** Puts anything a route threw into words. */
export function describeError(error: unknown): ErrorDescription {
  const kind = kindOf(error)
  return { kind, ...told()[kind], detail: error instanceof Error ? `${error.name}: ${error.message}` : null }
}

function kindOf(error: unknown): ErrorDescription['kind'] {
  if (error instanceof ReadError) {
    return error.failure
  }
  if (error instanceof CodeError) {
    return navigator.onLine ? 'outdated' : 'offline'
  }
  return isRouteErrorResponse(error) && error.status === 404 ? 'missing' : 'broken'
}

function told() {
  const words = zhHans.errors
  return {
    missing: { title: words.notFound, body: words.notFoundBody, way: 'none' },
    corrupt: { title: words.corrupt, body: words.corruptBody, way: 'retry' },
    offline: { title: words.offline, body: words.offlineBody, way: 'retry' },
    host: { title: words.host, body: words.hostBody, way: 'retry' },
    outdated: { title: words.outdated, body: words.outdatedBody, way: 'reload' },
    broken: { title: words.broken, body: words.brokenBody, way: 'reload' },
  } as const
}
