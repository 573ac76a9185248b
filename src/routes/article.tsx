import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { articleQuery, contextQuery, wordingsQuery } from '../library/queries.ts'
import { ArticleSheet } from '../reader/ArticleSheet.tsx'
import { CopyField } from '../reader/CopyField.tsx'
import { LandingNotice } from '../reader/LandingNotice.tsx'
import { useCopyLink } from '../reader/useCopyLink.ts'
import { useParagraphLanding } from '../reader/useParagraphLanding.ts'
import { zhHans } from '../ui/zhHans.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'
import { WithdrawnArticle } from './WithdrawnArticle.tsx'

export function ArticleRoute() {
  const id = param(useParams(), 'id')
  // The loader reads it in place of an article that is not there.
  const former = useQueryClient().getQueryData(wordingsQuery(id).queryKey)
  return former?.withdrawn === true ? <WithdrawnArticle /> : <ArticleScreen key={id} id={id} />
}

function ArticleScreen({ id }: { id: string }) {
  const { data: article } = useSuspenseQuery(articleQuery(id))
  const { data: context } = useSuspenseQuery(contextQuery(id))
  const landing = useParagraphLanding(article, context)
  const { copyLink, uncopied, close } = useCopyLink(id)
  const notice = landing?.notice ?? null
  return (
    <>
      {notice === null ? null : <LandingNotice>{notice}</LandingNotice>}
      <ArticleSheet
        article={article}
        context={context}
        linked={landing?.linked ?? null}
        onCopyLink={copyLink}
      />
      {uncopied === null ? null : <CopyField key={uncopied} text={uncopied} onClose={close} />}
    </>
  )
}

export function ArticleError() {
  return <ScreenError missing={zhHans.errors.noArticle} />
}
