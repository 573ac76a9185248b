import type { Site } from '../article/edition.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { hanDate } from './dateLabel.ts'
import { groupedNumber } from './numerals.ts'

/** 报头: the name as large as a paper's, its motto set upright beside it, and in the 报眼 what the paper holds. */
export function Masthead({ site }: { site: Site }) {
  return (
    <header className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-6 pb-5 desk:pt-12 desk:pb-8">
      <h1 className="text-mast tracking-mast text-red desk:text-nameplate">{site.name}</h1>
      {site.tagline !== null && (
        <p className="motto font-kai text-small text-soft">{displayText(site.tagline)}</p>
      )}
      <div className="w-full text-fine text-soft desk:ms-auto desk:w-auto desk:text-end">
        {site.first !== null && site.last !== null && (
          <p className="font-serif text-small text-ink">
            {zhHansLists.dateRange(hanDate(site.first), hanDate(site.last))}
          </p>
        )}
        <p>
          {zhHans.lists.holdings(
            groupedNumber(site.articles),
            groupedNumber(site.people),
            groupedNumber(site.terms),
          )}
        </p>
      </div>
    </header>
  )
}
