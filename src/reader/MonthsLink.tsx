import type { ListRest } from '../article/lists.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { monthsAnchor } from './ListFoot.tsx'
import { QuietLink } from './QuietLink.tsx'

/** The way down to the months of a list, if it goes on beyond its own address and has any. */
export function MonthsLink({ rest }: { rest: ListRest | null }) {
  if (rest === null || rest.months.length === 0) return null
  return <QuietLink to={`#${monthsAnchor}`}>{zhHansLists.byMonth}</QuietLink>
}
