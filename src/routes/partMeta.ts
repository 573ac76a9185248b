import type { Site } from '../article/edition.ts'
import { letterPath, partPath } from '../article/links.ts'
import type { ArticlesPart, PeopleLetter } from '../article/lists.ts'
import { dateLabel } from '../reader/dateLabel.ts'
import { letterLabel } from '../reader/letterLabel.ts'
import { rangeLabel } from '../reader/rangeLabel.ts'
import { zhHans } from '../ui/zhHans.ts'
import { pageMeta, type PageMeta } from './pageMeta.ts'

/** How a numbered page of the list at `path` names itself: by its days. What the newest shows is the list's own. */
export function partMeta(site: Site, part: Omit<ArticlesPart, 'entries'>, path: string): PageMeta {
  const { list, number, isNewest, first, last } = part
  const days = rangeLabel(first, last) ?? zhHans.lists.undated
  const title = zhHans.lists.titled(dateLabel(list.name), days, zhHans.lists.page(number))
  return pageMeta(site, title, {
    canonical: isNewest ? path : partPath(path, number),
    description: title,
  })
}

/** How a page of the index at `path` names itself: by its letter, and by what it begins and ends with. */
export function letterMeta(
  site: Site,
  { letter, number, pages }: Pick<PeopleLetter, 'letter' | 'number' | 'pages'>,
  { path, name }: { path: string; name: string },
): PageMeta {
  const { from = '', to = '' } = pages.find((page) => page.number === number) ?? {}
  const title = zhHans.lists.titled(name, letterLabel(letter), `${from}—${to}`)
  return pageMeta(site, title, { canonical: letterPath(path, letter, number), description: title })
}
