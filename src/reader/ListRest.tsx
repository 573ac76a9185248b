import type { ListRest as Rest } from '../article/lists.ts'
import { partPath } from '../article/links.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { Link } from './Link.tsx'
import { monthAnchor } from './monthAnchor.ts'
import { before, FootLink, ListFoot } from './ListFoot.tsx'
import { MonthIndex } from './MonthIndex.tsx'
import type { MonthLink } from './YearRow.tsx'

/** What stands below the newest of a long list: the way to what is older, and to any month. */
export function ListRest({ path, rest, oldest }: { path: string; rest: Rest; oldest: string | null }) {
  const at = (month: string | null, page: number | null): string =>
    `${page === null ? '' : partPath(path, page)}#${monthAnchor(month)}`
  const months = rest.months.flatMap(({ month, page }): MonthLink[] =>
    month === null ? [] : [{ month, to: at(month, page) }],
  )
  const undated = rest.months.find(({ month }) => month === null)
  return (
    <>
      <ListFoot>
        <FootLink rel="next" to={partPath(path, rest.page)} label={zhHansLists.older} note={before(oldest)} />
      </ListFoot>
      {rest.months.length > 0 && (
        <MonthIndex months={months}>
          {undated !== undefined && (
            <Link
              className="flex min-h-11 items-center border-t border-hair hover:text-red"
              to={at(null, undated.page)}
            >
              {zhHans.lists.undated}
            </Link>
          )}
        </MonthIndex>
      )}
    </>
  )
}
