import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { channelPath } from '../article/links.ts'
import { channelPartQuery, channelQuery } from '../library/queries.ts'
import { CardList } from '../reader/CardList.tsx'
import { ListPart } from '../reader/ListPart.tsx'
import { ListRest } from '../reader/ListRest.tsx'
import { MonthsLink } from '../reader/MonthsLink.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

/** A channel, or one page of a long one. */
export function ChannelRoute() {
  const params = useParams()
  const id = param(params, 'channel')
  return params['page'] === undefined ? <Channel id={id} /> : <ChannelPart id={id} page={params['page']} />
}

function Channel({ id }: { id: string }) {
  const { channel, articles, rest } = useSuspenseQuery(channelQuery(id)).data
  return (
    <Page>
      <PageHead title={channel.name} count={zhHans.lists.count(groupedNumber(channel.articles))}>
        {channel.slogan !== null && (
          <p className="mt-2 font-kai text-head text-soft">{displayText(channel.slogan)}</p>
        )}
        <MonthsLink rest={rest} />
      </PageHead>
      {articles.length === 0 ? (
        <Empty>{zhHansLists.empty}</Empty>
      ) : (
        <CardList cards={articles} shared="channel" leads byMonth={rest !== null} />
      )}
      {rest !== null && (
        <ListRest path={channelPath(id)} rest={rest} oldest={articles.at(-1)?.date ?? null} />
      )}
    </Page>
  )
}

function ChannelPart({ id, page }: { id: string; page: string }) {
  const { data: part } = useSuspenseQuery(channelPartQuery(id, page))
  return (
    <ListPart part={part} path={channelPath(id)}>
      <CardList cards={part.entries} shared="channel" byMonth />
    </ListPart>
  )
}

export function ChannelError() {
  return <ScreenError missing={zhHansLists.noChannel} />
}
