import { useEffect } from 'react'
import { useRevalidator, useRouteError } from 'react-router'
import { frontPath, searchPath } from '../article/links.ts'
import { Link } from '../reader/Link.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { describeError, type ErrorDescription } from './describeError.ts'

/**
 * The error view of a route: what happened, and every way on. `missing` are the route's own words for
 * something that is not there (「没有这篇报道」).
 */
export function ScreenError({ missing }: { missing?: { title: string; body: string } }) {
  const error = describeError(useRouteError())
  const told = error.title === zhHans.errors.notFound && missing !== undefined ? missing : error
  useErrorTitle(told.title)
  return (
    <section className="mx-auto max-w-prose py-16">
      <h1 className="text-2xl font-bold">{told.title}</h1>
      <p className="mt-4">{told.body}</p>
      <WaysOn way={error.way} />
      {error.detail === null ? null : (
        <details className="mt-8">
          <summary>{zhHans.errors.details}</summary>
          <p className="wrap-anywhere">{error.detail}</p>
        </details>
      )}
    </section>
  )
}

function WaysOn({ way }: { way: ErrorDescription['way'] }) {
  return (
    <nav aria-label={zhHans.errors.way} className="mt-8 flex flex-wrap gap-4">
      {way === 'retry' ? <RetryButton /> : null}
      {way === 'reload' ? (
        <button type="button" onClick={() => location.reload()}>
          {zhHans.errors.reload}
        </button>
      ) : null}
      <Link to={frontPath}>{zhHans.site.home}</Link>
      <Link to={searchPath('')}>{zhHans.site.search}</Link>
    </nav>
  )
}

function RetryButton() {
  const { revalidate, state } = useRevalidator()
  return (
    <button type="button" disabled={state === 'loading'} onClick={() => void revalidate()}>
      {state === 'loading' ? zhHans.site.loading : zhHans.errors.retry}
    </button>
  )
}

/** The document outside React: a failed screen has no loader data to name the tab from. */
function useErrorTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
