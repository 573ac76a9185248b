import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { bigramRuns, sentBytes, shownFirst, type Corpus, type Peer } from './peer.ts'

/**
 * Indexes that a reader loads whole before the first answer: their cost grows with the archive. Of more than `most`
 * articles nobody would load them, or building them takes too long to wait for.
 */
export const wholeIndexes = [
  { name: 'FlexSearch', most: 10_000, make: flexSearch },
  {
    name: 'MiniSearch, bigrams',
    most: 1000,
    make: (corpus: Corpus) => miniSearch(corpus, 'bigrams', bigramsOf),
  },
  {
    name: 'MiniSearch, Intl.Segmenter',
    most: 1000,
    make: (corpus: Corpus) => miniSearch(corpus, 'Intl.Segmenter', wordsOf),
  },
]

/** Every text in one file, searched character by character, as Hexo's local search does. */
export function includes({ documents }: Corpus): Peer {
  const began = performance.now()
  const texts = documents.map(({ id, lines }) => ({ id, text: lines.join('\n') }))
  const file = JSON.stringify(texts)
  const find = (query: string) => texts.filter(({ text }) => text.includes(query)).map(({ id }) => id)
  const name = '`includes` over all text in one file, as Hexo’s local search'
  // The texts shown are in the file.
  return wholePeer({ name, seconds: since(began), file, find, textBytes: () => 0 })
}

/** `resolution: 1` keeps the archive's order and makes the smallest index; it finds the same. */
function flexSearch({ documents, textBytes }: Corpus): Peer {
  const began = performance.now()
  const index = new Index({ tokenize: 'strict', encode: bigramsOf, resolution: 1 })
  for (const [at, { lines }] of documents.entries()) index.add(at, lines.join('\n'))
  const seconds = since(began)
  const parts: string[] = []
  index.export((key, data) => {
    parts.push(key, data)
  })
  const find = (query: string) =>
    index.search(query, { limit: documents.length }).map((at) => documents[Number(at)]?.id ?? '')
  return wholePeer({ name: 'FlexSearch 0.8.212, bigrams', seconds, file: parts.join('\n'), find, textBytes })
}

/** Every term has to be there: any term would find nearly every article. */
function miniSearch(
  { documents, textBytes }: Corpus,
  by: string,
  tokenize: (text: string) => string[],
): Peer {
  const began = performance.now()
  const index = new MiniSearch({ fields: ['text'], tokenize, searchOptions: { combineWith: 'AND' } })
  index.addAll(documents.map(({ id, lines }) => ({ id, text: lines.join('\n') })))
  const seconds = since(began)
  const find = (query: string) => index.search(query).map(({ id }) => String(id))
  return wholePeer({ name: `MiniSearch 7.2.0, ${by}`, seconds, file: JSON.stringify(index), find, textBytes })
}

function wholePeer({
  name,
  seconds,
  file,
  find,
  textBytes,
}: {
  name: string
  seconds: number
  file: string
  find: (query: string) => string[]
  textBytes: Corpus['textBytes']
}): Peer {
  const size = sentBytes(file)
  return {
    name,
    seconds,
    size,
    withTexts: null,
    answer: async (query) => {
      const began = performance.now()
      const ids = find(query)
      const milliseconds = performance.now() - began
      const texts = ids.slice(0, shownFirst).map(textBytes)
      const requests = 1 + texts.filter((bytes) => bytes > 0).length
      return { ids, bytes: texts.reduce((sum, bytes) => sum + bytes, size), requests, milliseconds }
    },
  }
}

function bigramsOf(text: string): string[] {
  return bigramRuns(text).flat()
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text.normalize('NFKC'))]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment)
}

function since(began: number): number {
  return (performance.now() - began) / 1000
}
