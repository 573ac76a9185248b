import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '../reader/Link.tsx'
import { channelPath } from '../article/links.ts'
import { aboutQuery, siteQuery } from '../library/queries.ts'
import { groupedNumber } from '../reader/numerals.ts'
import { Page, PageHead } from '../reader/PageHead.tsx'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { ScreenError } from './ScreenError.tsx'

export function AboutRoute() {
  const { data: site } = useSuspenseQuery(siteQuery())
  const { data: about } = useSuspenseQuery(aboutQuery())
  const words = zhHansLists
  return (
    <Page>
      <PageHead title={words.aboutPaper(site.name)}>
        {site.tagline !== null && (
          <p className="mt-2 font-kai text-head text-soft">{displayText(site.tagline)}</p>
        )}
      </PageHead>
      <div className="grid gap-x-16 gap-y-8 desk:grid-cols-lead">
        <div className="prose measure ms-0">
          {about.paragraphs.map((paragraph) => (
            <p key={paragraph}>{displayText(paragraph)}</p>
          ))}
        </div>
        <section aria-labelledby="channels">
          <h2 id="channels" className="pb-2 text-card">
            {zhHans.site.channels}
          </h2>
          <ul>
            {site.channels.map((channel) => (
              <li key={channel.id} className="border-t border-hair">
                <Link
                  className="flex min-h-11 flex-wrap items-baseline gap-x-4 py-3 hover:text-red"
                  to={channelPath(channel.id)}
                >
                  <span className="font-serif text-card font-bold">{channel.name}</span>
                  <span className="text-fine text-soft">
                    {zhHans.lists.count(groupedNumber(channel.articles))}
                  </span>
                  <span className="w-full font-kai text-soft">{displayText(channel.slogan ?? '')}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}

export function AboutError() {
  return <ScreenError />
}
