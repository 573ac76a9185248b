import { articlePath, channelPath, personPath, termPath } from '../article/links.ts'
import type { Suggestion } from '../search/suggest/suggestionFiles.ts'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansSearch } from '../ui/zhHansSearch.ts'
import { Link } from './Link.tsx'
import { groupedNumber } from './numerals.ts'

/** 「孙爱军 人物 12 篇」, leading to the page of what is suggested. */
export function SuggestionLink({ kind, id, text, articles }: Suggestion) {
  const { kinds } = zhHansSearch
  const counted = zhHans.lists.count(groupedNumber(articles))
  return (
    <Link
      className="flex min-h-11 items-baseline gap-x-2 py-2 whitespace-nowrap hover:text-red"
      to={paths[kind](id)}
    >
      <b className="font-serif">{displayText(text)}</b>
      <span className="text-fine text-soft">
        {kind === 'headline' ? kinds.headline : `${kinds[kind]} ${counted}`}
      </span>
    </Link>
  )
}

const paths: Record<Suggestion['kind'], (id: string) => string> = {
  person: personPath,
  term: termPath,
  channel: channelPath,
  headline: articlePath,
}
