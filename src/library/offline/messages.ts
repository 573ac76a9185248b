/** What a page tells the service worker: where the reader is, what to keep as well, to keep nothing any more. */
export type Wish = { kind: 'opened'; path: string } | { kind: 'keep'; paths: string[] } | { kind: 'forget' }

/** What the service worker tells every page; in answer to `opened` also which edition the page's document is of. */
export interface News {
  /** The newest edition that it knows of. */
  edition: string
  /** Of the document; null where it is not known. */
  yours: string | null
  /** The host did not answer the last time it was asked. */
  isOffline: boolean
  /** Something could not be kept: there is no room for it. */
  isFull: boolean
}
