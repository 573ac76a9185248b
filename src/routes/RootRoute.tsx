import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, Outlet } from 'react-router'
import { aboutPath, channelPath, frontPath } from '../article/links.ts'
import { siteQuery } from '../library/queries.ts'
import { zhHans } from '../ui/zhHans.ts'

/** The frame around every screen. */
export function RootRoute() {
  const { data: site } = useSuspenseQuery(siteQuery())
  return (
    <>
      <a href="#main">{zhHans.site.skipToMain}</a>
      <header>
        <Link to={frontPath}>{site.name}</Link>
        <nav aria-label={zhHans.site.mainNav}>
          {site.channels.map((channel) => (
            <Link key={channel.id} to={channelPath(channel.id)}>
              {channel.name}
            </Link>
          ))}
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <footer>
        <Link to={aboutPath}>{zhHans.site.about}</Link>
      </footer>
    </>
  )
}
