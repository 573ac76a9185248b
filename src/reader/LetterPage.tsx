import type { ReactNode } from 'react'
import { letterPath } from '../article/links.ts'
import type { PeopleLetter } from '../article/lists.ts'
import { displayText } from '../text/displayText.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { letterLabel } from './letterLabel.ts'
import { LetterRow } from './LetterRow.tsx'
import { Link } from './Link.tsx'
import { FootLink, ListFoot } from './ListFoot.tsx'
import { Page, PageHead } from './PageHead.tsx'

type Ends = PeopleLetter['pages'][number]

/** A page of one letter of the index at `path`, with the ways to its other pages and to the other letters. */
export function LetterPage({
  page,
  path,
  name,
  count,
  children,
}: {
  page: Omit<PeopleLetter, 'entries'>
  path: string
  /** What the index is of. */
  name: string
  /** How many the letter has, in words. */
  count: string
  children: ReactNode
}) {
  const { letter, number, pages, letters } = page
  const to = (number: number): string => letterPath(path, letter, number)
  const before = pages.find((page) => page.number === number - 1)
  const after = pages.find((page) => page.number === number + 1)
  return (
    <Page>
      <PageHead title={zhHansLists.ofLetter(name, letterLabel(letter))} count={count} />
      <LetterRow path={path} letters={letters} current={letter} />
      {pages.length > 1 && <Pages pages={pages} number={number} to={to} />}
      {children}
      {pages.length > 1 && (
        <ListFoot>
          {before !== undefined && (
            <FootLink rel="prev" to={to(number - 1)} label={zhHansLists.pageBefore} note={inWords(before)} />
          )}
          {after !== undefined && (
            <FootLink rel="next" to={to(number + 1)} label={zhHansLists.pageAfter} note={inWords(after)} />
          )}
        </ListFoot>
      )}
    </Page>
  )
}

/** The pages of a letter by what they begin and end with. */
function Pages({
  pages,
  number,
  to,
}: {
  pages: readonly Ends[]
  number: number
  to: (number: number) => string
}) {
  return (
    <nav className="border-t border-hair py-2" aria-label={zhHansLists.letterPages}>
      <ol className="flex flex-wrap gap-x-6">
        {pages.map((ends) => (
          <li key={ends.number}>
            <Link
              className="nav-item flex min-h-11 items-center text-soft hover:text-red"
              to={to(ends.number)}
              aria-current={ends.number === number ? 'page' : undefined}
            >
              {inWords(ends)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function inWords({ from, to }: Ends): string {
  return displayText(zhHansLists.span(from, to))
}
