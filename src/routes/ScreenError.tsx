import { useEffect } from 'react'
import { NavigationType, useNavigationType, useRevalidator, useRouteError } from 'react-router'
import { frontPath, savedPath, searchPath } from '../article/links.ts'
import { isKeeping } from '../library/offline/keeper.ts'
import { Link } from '../reader/Link.tsx'
import { Trouble } from '../reader/Trouble.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { describeError, type ErrorDescription } from './describeError.ts'
import { focusHeading } from './focusHeading.ts'

/**
 * The error view of a route: what happened, and every way on. `missing` are the route's own words for
 * something that is not there (「没有这篇报道」).
 */
export function ScreenError({ missing }: { missing?: { title: string; body: string } }) {
  const error = describeError(useRouteError())
  const told = error.kind === 'missing' && missing !== undefined ? missing : error
  useErrorTitle(told.title)
  useWholePage(error.kind === 'outdated' || (error.kind === 'offline' && isKeeping()))
  useKeptFocus()
  return (
    <Trouble title={told.title} body={told.body} ways={<WaysOn way={error.way} />} detail={error.detail} />
  )
}

function WaysOn({ way }: { way: ErrorDescription['way'] }) {
  return (
    <>
      {way === 'retry' ? <RetryButton /> : null}
      {way === 'reload' ? (
        <button type="button" onClick={() => location.reload()}>
          {zhHans.errors.reload}
        </button>
      ) : null}
      <Link to={savedPath}>{zhHans.site.saved}</Link>
      <Link to={frontPath}>{zhHans.site.home}</Link>
      <Link to={searchPath('')}>{zhHans.site.search}</Link>
    </>
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

/** Where the document of this page led. */
const opened = typeof location === 'undefined' ? '' : location.href

/**
 * The document outside React: when the app lacks a part or data that a navigation needs, the published page of that
 * address has it, or was kept. Only after a navigation, so that a page which fails by itself is not loaded for ever.
 */
function useWholePage(isWanted: boolean): void {
  useEffect(() => {
    if (isWanted && location.href !== opened) {
      location.reload()
    }
  }, [isWanted])
}

/**
 * The document's focus, outside React: the link that led here is gone with its screen, and the paragraph that it
 * named never came; the button that tried again goes when it worked. Whatever had the focus, the heading takes over.
 */
function useKeptFocus(): void {
  const came = useNavigationType() !== NavigationType.Pop
  useEffect(() => {
    const keep = (): void => {
      if (document.activeElement === document.body) {
        focusHeading()
      }
    }
    if (came) {
      keep()
    }
    return keep
  }, [came])
}
