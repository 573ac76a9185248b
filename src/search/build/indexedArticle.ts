import type { Article, ChannelRef } from '../../article/article.ts'
import { dayOf } from '../format/record.ts'

/** An article as the index takes it: its text is asked for only when it is not indexed already. */
export interface IndexedArticle {
  /** Tells its text, and all else that search shows of it, from any other. */
  key: string
  channel: ChannelRef
  /** The day that lists sort by (see ArticleCard), or null. */
  day: string | null
  /** Where its headline may break (see ArticleCard). */
  breaks: readonly number[]
  read: () => Article
}

/** An article that is there anyway, `key` as above. */
export function indexedArticle(
  article: Article,
  key: string,
  breaks: readonly number[] = [],
): IndexedArticle {
  return { key, channel: article.channel, day: dayOf(article), breaks, read: () => article }
}
