import type { QueryClient } from '@tanstack/react-query'
import { siteQuery } from '../library/queries.ts'

/** The frame needs the paper itself: its name and channels. */
export function rootLoader(queryClient: QueryClient) {
  return async (): Promise<null> => {
    await queryClient.query(siteQuery())
    return null
  }
}
