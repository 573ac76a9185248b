import { BitWriter, riceLength, riceParameter, type BitReader } from './bits.ts'
import { isParagraph } from './places.ts'

/**
 * Where a gram stands, newest article first: numbers of articles in their volume, increasing, and for each the
 * places in it (places.ts), increasing. Lists of single units and channels know no places.
 */
export interface Postings {
  articles: number[]
  places: (readonly number[])[] | null
}

/** A list as far as it has been read. */
export interface PostingList extends Postings {
  /** Articles below this number are in the list or do not have the gram; of the others nothing is known yet. */
  covered: number
  /** Of the whole list, read or not. The last two are 0 for a list without places. */
  total: { articles: number; places: number; paragraphs: number }
  /** How many files of continuation the list has, and how many of them have been read. */
  chunks: number
  read: number
}

/** A list longer than this has only its newest part in its shard, bytes. */
const longest = 2048
/** That newest part, and each continuation, bytes. */
const headLength = 1536
const chunkLength = 7680

/** Writes a list into its shard; returns its continuations, to be published as files of their own. */
export function writeList(out: BitWriter, list: Postings, articlesInVolume: number): Uint8Array[] {
  const { articles, places } = list
  const k = riceParameter(articlesInVolume, articles.length)
  const ending = (from: number, bytes: number) => fittingEnd(list, { from, k, most: bytes * 8 })
  const continued = ending(0, longest) < articles.length
  out.bits(continued ? 1 : 0, 1)
  out.gamma(articles.length)
  if (!continued) {
    writeEntries(out, list, { from: 0, to: articles.length, k })
    return []
  }
  const ends = [ending(0, headLength)]
  for (let end = ends[0] ?? 0; end < articles.length; ends.push(end)) end = ending(end, chunkLength)
  if (places !== null) {
    const all = countPlaces(places)
    out.gamma(all.places)
    out.gamma(all.paragraphs + 1)
  }
  out.gamma(ends.length - 1)
  const head = ends[0] ?? 0
  out.gamma(head)
  writeEntries(out, list, { from: 0, to: head, k })
  return ends.slice(1).map((to, index) => {
    const chunk = new BitWriter()
    const from = ends[index] ?? 0
    chunk.gamma(to - from)
    writeEntries(chunk, list, { from, to, k })
    return chunk.toBytes()
  })
}

/** Where a stretch of entries from number `from` on ends that fills about `most` bits; it has at least one. */
function fittingEnd(
  { articles, places }: Postings,
  { from, k, most }: { from: number; k: number; most: number },
): number {
  let last = articles[from - 1] ?? -1
  let length = 0
  let at = from
  for (; at < articles.length && (at === from || length < most); at += 1) {
    const article = articles[at] ?? 0
    length += riceLength(article - last - 1, k)
    last = article
    // The usual place costs five bits; files need not be of exactly one length.
    length += (places?.[at]?.length ?? 0) * 5
  }
  return at
}

function writeEntries(
  out: BitWriter,
  { articles, places }: Postings,
  { from, to, k }: { from: number; to: number; k: number },
): void {
  let last = articles[from - 1] ?? -1
  for (let at = from; at < to; at += 1) {
    const article = articles[at] ?? 0
    out.rice(article - last - 1, k)
    last = article
    if (places !== null) writePlaces(out, places[at] ?? [])
  }
}

/** How many but one in unary, the first place, and the gaps between the others. */
function writePlaces(out: BitWriter, places: readonly number[]): void {
  let last = -1
  out.rice(places.length - 1, 0)
  for (const place of places) {
    out.rice(place - last - 1, last < 0 ? 2 : 1)
    last = place
  }
}

/** Reads the list that stands next in a shard; `placed` is hasPlaces of its gram. Throws BitError. */
export function readList(bits: BitReader, articlesInVolume: number, placed: boolean): PostingList {
  const continued = bits.bit() === 1
  const articles = bits.gamma()
  const places = continued && placed ? bits.gamma() : 0
  const paragraphs = continued && placed ? bits.gamma() - 1 : 0
  const chunks = continued ? bits.gamma() : 0
  const count = continued ? bits.gamma() : articles
  const list: PostingList = {
    articles: [],
    places: placed ? [] : null,
    covered: 0,
    total: { articles, places, paragraphs },
    chunks,
    read: 0,
  }
  readEntries(bits, list, count, articlesInVolume)
  if (!continued) Object.assign(list.total, countPlaces(list.places ?? []))
  return list
}

/** Adds the next continuation to a list. Throws BitError where it cannot be one. */
export function readChunk(bits: BitReader, list: PostingList, articlesInVolume: number): void {
  list.read += 1
  readEntries(bits, list, bits.gamma(), articlesInVolume)
}

function readEntries(bits: BitReader, list: PostingList, count: number, articlesInVolume: number): void {
  const k = riceParameter(articlesInVolume, list.total.articles)
  let last = list.articles.at(-1) ?? -1
  for (let entry = 0; entry < count; entry += 1) {
    last += bits.rice(k) + 1
    list.articles.push(last)
    list.places?.push(readPlaces(bits))
  }
  list.covered = list.read === list.chunks ? articlesInVolume : last + 1
}

function readPlaces(bits: BitReader): number[] {
  const places: number[] = []
  let last = -1
  for (let left = bits.rice(0) + 1; left > 0; left -= 1) {
    last += bits.rice(last < 0 ? 2 : 1) + 1
    places.push(last)
  }
  return places
}

/** How many places there are, and how many of them are paragraphs. */
export function countPlaces(places: readonly (readonly number[])[]): { places: number; paragraphs: number } {
  let all = 0
  let paragraphs = 0
  for (const ofArticle of places) {
    all += ofArticle.length
    for (const place of ofArticle) if (isParagraph(place)) paragraphs += 1
  }
  return { places: all, paragraphs }
}
