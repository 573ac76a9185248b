import { frontPath, searchPath } from '../article/links.ts'
import { Link } from '../reader/Link.tsx'
import { Trouble } from '../reader/Trouble.tsx'
import { zhHans } from '../ui/zhHans.ts'

/** Stands at the address of an article that the paper has taken back, so that no link to it looks mistyped. */
export function WithdrawnArticle() {
  const { title, body } = zhHans.errors.withdrawn
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
