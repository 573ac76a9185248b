import { useEffect, useState } from 'react'
import { savedPath } from '../../article/links.ts'
import type { News } from '../../library/offline/messages.ts'
import { Link } from '../../reader/Link.tsx'
import { announce } from '../../ui/announce.ts'
import { zhHansShelf } from '../../ui/zhHansShelf.ts'
import { Strip } from '../strip/Strip.tsx'

/** A strip at the foot of the screen: there is no line, a new edition is out, there is no room left. It can be sent away. */
export function NewsBar({ news, isOutdated }: { news: News; isOutdated: boolean }) {
  const words = zhHansShelf
  const topic = news.isOffline ? 'offline' : isOutdated ? 'edition' : 'full'
  const [dismissed, setDismissed] = useState<string | null>(null)
  // Outside React: what a screen reader says.
  useEffect(() => announce(zhHansShelf[topic]), [topic])
  return (
    dismissed !== topic && (
      <Strip kind="news" label={words.news}>
        <p>{words[topic]}</p>
        {topic === 'edition' ? (
          <button type="button" className="font-medium text-red" onClick={() => location.reload()}>
            {words.renew}
          </button>
        ) : (
          <Link className="flex min-h-11 items-center font-medium text-red" to={savedPath}>
            {topic === 'offline' ? words.whatIsKept : words.tidy}
          </Link>
        )}
        <button type="button" onClick={() => setDismissed(topic)}>
          {words.dismiss}
        </button>
      </Strip>
    )
  )
}
