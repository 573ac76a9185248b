import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '../reader/Link.tsx'
import { channelPath, frontPath, searchPath } from '../article/links.ts'
import { siteQuery } from '../library/queries.ts'
import { Page, PageHead } from '../reader/PageHead.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { ScreenError } from './ScreenError.tsx'

export function NotFoundRoute() {
  const { data: site } = useSuspenseQuery(siteQuery())
  const words = zhHans.errors
  return (
    <Page>
      <PageHead title={words.notFound}>
        <p className="mt-3 text-head">{words.notFoundBody}</p>
      </PageHead>
      <nav
        className="flex flex-wrap gap-x-8 border-t border-hair pt-3 font-serif text-head"
        aria-label={words.way}
      >
        <Link className="flex min-h-11 items-center text-red" to={frontPath}>
          {zhHans.site.home}
        </Link>
        <Link className="flex min-h-11 items-center text-red" to={searchPath('')}>
          {zhHans.site.search}
        </Link>
        {site.channels.map(({ id, name }) => (
          <Link key={id} className="flex min-h-11 items-center hover:text-red" to={channelPath(id)}>
            {name}
          </Link>
        ))}
      </nav>
    </Page>
  )
}

export function NotFoundError() {
  return <ScreenError />
}
