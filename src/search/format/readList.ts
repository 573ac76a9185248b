import { GapCode } from './numberCodes.ts'
import {
  inHeadline,
  isContinued,
  isCounted,
  ListCodes,
  mayBeInHeadlines,
  notCounted,
  saysPlaces,
  type Counted,
  type PostingList,
} from './postings.ts'
import { BitError, RangeDecoder } from './rangeCoder.ts'

/** What must be known to read entries. */
interface EntriesHead {
  total: PostingList['total']
  /** Every entry says its places; else whether it is the headline, if any is. */
  saysPlaces: boolean
  saysHeadline: boolean
  /** How many entries stand here. */
  count: number
}

/** What stands in front of a list's entries. */
interface ListHead extends EntriesHead {
  chunks: number
}

/** Reads the list that stands next in a shard; `placed` is hasPlaces of its gram. Throws BitError. */
export function readList(
  bits: RangeDecoder,
  codes: ListCodes,
  articlesInVolume: number,
  placed: boolean,
): PostingList {
  const head = readHead(bits, codes, articlesInVolume, placed)
  const entries = readEntries(bits, codes, { head, after: -1, articlesInVolume })
  const { total, chunks } = head
  return {
    articles: entries.articles,
    places: head.saysPlaces ? entries.places : null,
    headlines: placed && !head.saysPlaces ? entries.headlines : null,
    covered: chunks === 0 ? articlesInVolume : entries.last + 1,
    total,
    chunks,
    read: 0,
  }
}

/** Reads past the list that stands next, and keeps nothing: most of a shard is lists that nobody asked for. */
export function skipList(
  bits: RangeDecoder,
  codes: ListCodes,
  articlesInVolume: number,
  placed: boolean,
): void {
  const head = readHead(bits, codes, articlesInVolume, placed)
  const gaps = new GapCode(articlesInVolume, head.total.articles)
  for (let entry = 0; entry < head.count; entry += 1) {
    gaps.read(bits)
    if (head.saysPlaces) codes.places.skip(bits)
    else if (head.saysHeadline) bits.learnt(codes.flags, inHeadline)
  }
}

/** Adds the next continuation to a list. Throws BitError where it cannot be one. */
export function readChunk(bytes: Uint8Array, list: PostingList, articlesInVolume: number): void {
  const bits = new RangeDecoder(bytes)
  const codes = new ListCodes()
  const head: EntriesHead = {
    total: list.total,
    saysPlaces: list.places !== null,
    saysHeadline: list.headlines !== null && mayBeInHeadlines(list.total),
    count: codes.sizes.read(bits),
  }
  // Only then is anything added: a list of which a part proved unsound stays as it was.
  const entries = readEntries(bits, codes, { head, after: list.articles.at(-1) ?? -1, articlesInVolume })
  for (const article of entries.articles) list.articles.push(article)
  for (const own of entries.places) list.places?.push(own)
  if (list.headlines !== null) list.headlines = new Set([...list.headlines, ...entries.headlines])
  list.read += 1
  list.covered = list.read === list.chunks ? articlesInVolume : entries.last + 1
}

function readHead(bits: RangeDecoder, codes: ListCodes, articlesInVolume: number, placed: boolean): ListHead {
  const continued = bits.learnt(codes.flags, isContinued) === 1
  const articles = codes.counts.read(bits) + 1
  if (articles > articlesInVolume) throw new BitError('more articles than there are')
  const counted = placed ? readTotals(bits, codes, articles) : notCounted
  const chunks = continued ? codes.sizes.read(bits) : 0
  const count = continued ? codes.sizes.read(bits) : articles
  const says = placed && saysPlaces(articles, articlesInVolume)
  return {
    total: { articles, ...counted },
    saysPlaces: says,
    saysHeadline: placed && !says && mayBeInHeadlines(counted),
    chunks,
    count,
  }
}

function readTotals(bits: RangeDecoder, codes: ListCodes, articles: number): Counted {
  if (bits.learnt(codes.flags, isCounted) === 1) return notCounted
  const places = articles + codes.repeats.read(bits)
  return { places, paragraphs: places - codes.others.read(bits) }
}

interface Entries {
  articles: number[]
  /** Empty where the list does not say them; so are the headlines. */
  places: number[][]
  headlines: Set<number>
  /** The last article. */
  last: number
}

function readEntries(
  bits: RangeDecoder,
  codes: ListCodes,
  { head, after, articlesInVolume }: { head: EntriesHead; after: number; articlesInVolume: number },
): Entries {
  const gaps = new GapCode(articlesInVolume, head.total.articles)
  const entries: Entries = { articles: [], places: [], headlines: new Set(), last: after }
  for (let entry = 0; entry < head.count; entry += 1) {
    entries.last += gaps.read(bits) + 1
    if (entries.last >= articlesInVolume) throw new BitError('no such article')
    entries.articles.push(entries.last)
    if (head.saysPlaces) entries.places.push(codes.places.read(bits))
    else if (head.saysHeadline && bits.learnt(codes.flags, inHeadline) === 1)
      entries.headlines.add(entries.last)
  }
  return entries
}
