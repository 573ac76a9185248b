import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { channelQuery } from '../library/queries.ts'
import { CardList } from '../reader/CardList.tsx'
import { groupedNumber } from '../reader/numerals.ts'
import { Empty, Page, PageHead } from '../reader/PageHead.tsx'
import { displayText } from '../text/displayText.ts'
import { zhHans } from '../ui/zhHans.ts'
import { zhHansLists } from '../ui/zhHansLists.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

export function ChannelRoute() {
  const { data } = useSuspenseQuery(channelQuery(param(useParams(), 'channel')))
  const { channel, articles } = data
  return (
    <Page>
      <PageHead title={channel.name} count={zhHans.lists.count(groupedNumber(channel.articles))}>
        {channel.slogan !== null && (
          <p className="mt-2 font-kai text-head text-soft">{displayText(channel.slogan)}</p>
        )}
      </PageHead>
      {articles.length === 0 ? (
        <Empty>{zhHansLists.empty}</Empty>
      ) : (
        <CardList cards={articles} shared="channel" />
      )}
    </Page>
  )
}

export function ChannelError() {
  return <ScreenError missing={zhHansLists.errors.noChannel} />
}
