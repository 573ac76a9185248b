import { coldPage } from '../coldPage.ts'
import { shownFirst, type Built, type Peer } from './peer.ts'

/** Ours, by the code and files of the browser, as in the rest of the table; here with the directory, as a first visit. */
export function ours(site: string, built: Built): Peer {
  return {
    name: '**ours**',
    ...built,
    answer: async (query) => {
      const began = performance.now()
      const { bytes, directory, shards, texts } = await coldPage(site, query, shownFirst)
      const milliseconds = performance.now() - began
      const { ids } = await coldPage(site, query, Number.POSITIVE_INFINITY)
      return { ids, bytes: bytes + directory, requests: shards + texts + 1, milliseconds }
    },
  }
}
