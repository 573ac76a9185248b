import { isRouteErrorResponse } from 'react-router'
import { ReadError } from '../library/errors.ts'
import { zhHans } from '../ui/zhHans.ts'
import { ScreenUnavailable } from './screen.ts'

/** What an error view says: what happened, in words, and whether trying again or loading anew may help. */
export interface ErrorDescription {
  title: string
  body: string
  way: 'retry' | 'reload' | 'none'
  /** For whoever keeps the site; null where there is nothing to add. */
  detail: string | null
}

/** Puts anything a route threw into words. */
export function describeError(error: unknown): ErrorDescription {
  const words = zhHans.errors
  if (error instanceof ReadError) {
    return describeReadError(error)
  }
  if (isRouteErrorResponse(error) && error.status === 404) {
    return { title: words.notFound, body: words.notFoundBody, way: 'none', detail: null }
  }
  if (error instanceof ScreenUnavailable) {
    return navigator.onLine
      ? { title: words.outdated, body: words.outdatedBody, way: 'reload', detail: null }
      : { title: words.offline, body: words.offlineBody, way: 'reload', detail: null }
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : null
  return { title: words.broken, body: words.brokenBody, way: 'reload', detail }
}

function describeReadError({ failure, message }: ReadError): ErrorDescription {
  const words = zhHans.errors
  const told = {
    missing: { title: words.notFound, body: words.notFoundBody, way: 'none', detail: message },
    corrupt: { title: words.corrupt, body: words.corruptBody, way: 'retry', detail: message },
    offline: { title: words.offline, body: words.offlineBody, way: 'retry', detail: null },
    host: { title: words.host, body: words.hostBody, way: 'retry', detail: message },
  } as const
  return told[failure]
}
