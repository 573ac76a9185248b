import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Outlet, useNavigation } from 'react-router'
import { Keys } from '../comfort/keys/Keys.tsx'
import { useScript } from '../comfort/script/useScript.ts'
import { KeepingNews } from '../comfort/offline/KeepingNews.tsx'
import { SettingsButton } from '../comfort/settings/SettingsButton.tsx'
import { siteQuery } from '../library/queries.ts'
import { SiteFooter } from '../reader/SiteFooter.tsx'
import { SiteHeader } from '../reader/SiteHeader.tsx'
import { LiveRegion } from '../ui/LiveRegion.tsx'
import { SkipLink } from '../ui/SkipLink.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { useDocumentHead } from './useDocumentHead.ts'
import { useFocusOnArrival } from './useFocusOnArrival.ts'
import { useLinkNavigation } from './useLinkNavigation.ts'
import { useReadAhead } from './useReadAhead.ts'
import { useScrollMemory } from './useScrollMemory.ts'

/** Where the skip link leads; the underscore keeps it from being taken for a paragraph's id. */
const mainId = '_main'

/** The frame around every screen, and what happens on every navigation. */
export function RootRoute() {
  const { data: site } = useSuspenseQuery(siteQuery())
  useLinkNavigation()
  useReadAhead()
  useScrollMemory()
  useDocumentHead()
  useFocusOnArrival()
  useHandOver()
  useScript()
  return (
    <>
      <SkipLink target={mainId}>{zhHans.site.skipToMain}</SkipLink>
      <PendingBar />
      <SiteHeader site={site}>
        <SettingsButton />
      </SiteHeader>
      <main id={mainId} tabIndex={-1} className="outline-none">
        <Outlet />
      </main>
      <SiteFooter site={site} />
      <Keys />
      {site.offline && <KeepingNews />}
      <LiveRegion />
    </>
  )
}

/** A line at the top while a slow page is on its way. */
function PendingBar() {
  const pending = useNavigation().state !== 'idle'
  return (
    <div
      aria-hidden="true"
      data-pending={pending ? '' : undefined}
      className="pointer-events-none fixed inset-x-0 top-0 z-20 h-1 bg-red opacity-0 transition-opacity data-pending:animate-pulse data-pending:opacity-100 data-pending:delay-300"
    />
  )
}

/** Outside React: src/boot.ts has kept what the reader tapped before the app was there. */
function useHandOver(): void {
  useEffect(() => {
    document.dispatchEvent(new Event('guli:ready'))
  }, [])
}
