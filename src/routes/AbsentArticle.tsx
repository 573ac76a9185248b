import { frontPath, searchPath } from '../article/links.ts'
import { Link } from '../reader/Link.tsx'
import { Trouble } from '../reader/Trouble.tsx'
import { zhHans } from '../ui/zhHans.ts'

/**
 * Stands at the address of an article that the paper has taken back, or whose file it could not read, so that no link to
 * it looks mistyped.
 */
export function AbsentArticle({ isWithdrawn }: { isWithdrawn: boolean }) {
  const { title, body } = zhHans.errors[isWithdrawn ? 'withdrawn' : 'unreadable']
  return (
    <Trouble
      title={title}
      body={body}
      ways={
        <>
          <Link to={frontPath}>{zhHans.site.home}</Link>
          <Link to={searchPath('')}>{zhHans.site.search}</Link>
        </>
      }
    />
  )
}
