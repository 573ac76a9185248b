import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Article } from '../article/article.ts'
import { useShelf } from '../comfort/shelf/useShelf.tsx'
import { SaveButton } from '../comfort/shelf/SaveButton.tsx'
import { ListenButton } from '../comfort/listen/ListenButton.tsx'
import { PrintButton } from '../comfort/print/PrintButton.tsx'
import { useSideSheet } from '../comfort/side/useSideSheet.tsx'
import { articleQuery, contextQuery, wordingsQuery } from '../library/queries.ts'
import { ArticleSheet } from '../reader/ArticleSheet.tsx'
import type { Followed } from '../reader/followLink.ts'
import { LandingNotice } from '../reader/LandingNotice.tsx'
import { linkedBy } from '../reader/linkedBy.ts'
import { useParagraphLanding } from '../reader/useParagraphLanding.ts'
import { zhHans } from '../ui/zhHans.ts'
import { AbsentArticle } from './AbsentArticle.tsx'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'
import { useSharing } from './useSharing.tsx'

export function ArticleRoute() {
  const id = param(useParams(), 'id')
  const queryClient = useQueryClient()
  // The loader reads it in place of an article that is not there.
  const former = queryClient.getQueryData(wordingsQuery(id).queryKey)
  return former && !queryClient.getQueryData(articleQuery(id).queryKey) ? (
    <AbsentArticle isWithdrawn={former.withdrawn} />
  ) : (
    <ArticleScreen key={id} id={id} />
  )
}

function ArticleScreen({ id }: { id: string }) {
  const { data: article } = useSuspenseQuery(articleQuery(id))
  const { data: context } = useSuspenseQuery(contextQuery(id))
  const followed = useParagraphLanding(article, context)
  const { share, after } = useSharing(article, context)
  const { sheet, openPart } = useSideSheet(article, context)
  const { entry, setEntry, resume } = useShelf(article)
  const linked = followed && linkedBy(followed.found, <Notice {...followed} article={article} />)
  return (
    <>
      {resume}
      {linked?.paragraphs.length === 0 && linked.notice}
      <ArticleSheet
        article={article}
        context={context}
        linked={linked}
        after={after}
        onCopyLink={share}
        onPart={openPart}
        tools={
          <>
            <ListenButton article={article} />
            <SaveButton article={article} entry={entry} onChange={setEntry} />
            <PrintButton article={article} />
          </>
        }
      />
      {sheet}
    </>
  )
}

function Notice({ found, Notice, article }: Pick<Followed, 'found' | 'Notice'> & { article: Article }) {
  const { landing } = found
  return (
    <LandingNotice landing={landing}>
      {Notice !== null && <Notice landing={landing} article={article} />}
    </LandingNotice>
  )
}

export function ArticleError() {
  return <ScreenError missing={zhHans.errors.noArticle} />
}
