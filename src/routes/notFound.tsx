import { useSuspenseQuery } from '@tanstack/react-query'
import { channelPath, frontPath, searchPath } from '../article/links.ts'
import { siteQuery } from '../library/queries.ts'
import { Link } from '../reader/Link.tsx'
import { Trouble } from '../reader/Trouble.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { ScreenError } from './ScreenError.tsx'

export function NotFoundRoute() {
  const { data: site } = useSuspenseQuery(siteQuery())
  return (
    <Trouble
      title={zhHans.errors.notFound}
      body={zhHans.errors.notFoundBody}
      ways={
        <>
          <Link to={frontPath}>{zhHans.site.home}</Link>
          <Link to={searchPath('')}>{zhHans.site.search}</Link>
          {site.channels.map(({ id, name }) => (
            <Link key={id} to={channelPath(id)}>
              {name}
            </Link>
          ))}
        </>
      }
    />
  )
}

export function NotFoundError() {
  return <ScreenError />
}
