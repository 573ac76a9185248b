import type { ReactNode } from 'react'
import type { ArticlesPart } from '../article/lists.ts'
import { partPath } from '../article/links.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { dateLabel } from './dateLabel.ts'
import { after, before, FootLink, ListFoot, monthsAnchor } from './ListFoot.tsx'
import { Page, PageHead } from './PageHead.tsx'
import { QuietLink } from './QuietLink.tsx'
import { rangeLabel } from './rangeLabel.ts'

/** A numbered page of the list at `path`, named by its days; around its entries the ways to all others. */
export function ListPart({
  part,
  path,
  children,
}: {
  part: Omit<ArticlesPart, 'entries'>
  path: string
  children: ReactNode
}) {
  const { list, number, isNewest, first, last } = part
  return (
    <Page>
      <PageHead
        title={displayText(dateLabel(list.name))}
        count={rangeLabel(first, last) ?? zhHans.lists.undated}
      >
        <p className="mt-2 flex flex-wrap gap-x-6">
          <QuietLink to={path}>{zhHansLists.newest}</QuietLink>
          {first !== null && <QuietLink to={`${path}#${monthsAnchor}`}>{zhHansLists.byMonth}</QuietLink>}
        </p>
      </PageHead>
      {children}
      <ListFoot>
        {!isNewest && (
          <FootLink rel="prev" to={partPath(path, number + 1)} label={zhHansLists.newer} note={after(last)} />
        )}
        {number > 1 && (
          <FootLink
            rel="next"
            to={partPath(path, number - 1)}
            label={zhHansLists.older}
            note={before(first)}
          />
        )}
      </ListFoot>
    </Page>
  )
}
