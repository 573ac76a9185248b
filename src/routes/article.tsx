import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { articleQuery, contextQuery } from '../library/queries.ts'
import { ArticleSheet } from '../reader/ArticleSheet.tsx'
import { zhHans } from '../ui/zhHans.ts'
import { param } from './params.ts'
import { ScreenError } from './ScreenError.tsx'

export function ArticleRoute() {
  const id = param(useParams(), 'id')
  const { data: article } = useSuspenseQuery(articleQuery(id))
  const { data: context } = useSuspenseQuery(contextQuery(id))
  return <ArticleSheet article={article} context={context} linked={null} />
}

export function ArticleError() {
  return <ScreenError missing={zhHans.errors.noArticle} />
}
