import { frontPath, savedPath, searchPath } from '../article/links.ts'
import { Link } from '../reader/Link.tsx'
import { Trouble } from '../reader/Trouble.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { ScreenError } from './ScreenError.tsx'

/** Stands at any address without a line whose page was not kept (library/offline/worker/answer.ts). */
export function OfflineRoute() {
  return (
    <Trouble
      title={zhHans.errors.offline}
      body={zhHans.errors.offlineBody}
      ways={
        <>
          <Link to={savedPath}>{zhHans.site.saved}</Link>
          <Link to={frontPath}>{zhHans.site.home}</Link>
          <Link to={searchPath('')}>{zhHans.site.search}</Link>
        </>
      }
    />
  )
}

export function OfflineError() {
  return <ScreenError />
}
