import { riceParameter } from './bits.ts'
import { GapCode, SmallCode } from './numberCodes.ts'
import { PlaceCode } from './placeCode.ts'
import { headlinePlace, isParagraph, isShared } from './places.ts'
import { BitError, Contexts, RangeDecoder, RangeEncoder } from './rangeCoder.ts'

/** Where a gram stands, as it is written: newest article first, `length` of them. */
export interface Postings {
  length: number
  /** Their numbers in their volume, increasing. */
  articles: Int32Array
  /** The places (places.ts) in all of them, increasing in each, and where those of each end. */
  places: Uint16Array
  ends: Int32Array
}

/** A list as far as it has been read. */
export interface PostingList {
  /** Numbers of articles in their volume, increasing. */
  articles: number[]
  /** The places in each, increasing; null where the list does not say: only long ones do (see saysPlaces). */
  places: (readonly number[])[] | null
  /** The articles that have the gram in their headline, where the list says that instead of places. */
  headlines: ReadonlySet<number> | null
  /** Articles below this number are in the list or do not have the gram; of the others nothing is known yet. */
  covered: number
  /** Of the whole list, read or not. Places and paragraphs are both 0 where they have not been counted. */
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

/**
 * Two grams of `count` articles each meet by chance in count * count / articles. While these are few, the texts that
 * are checked cost less than knowing the places everywhere.
 */
function saysPlaces(count: number, articles: number): boolean {
  return count * count >= articles * chanceMeetings
}
const chanceMeetings = 1

/** What is learnt from the lists of a shard, or of a continuation, while they are written or read. */
export class ListCodes {
  readonly flags = new Contexts(4)
  readonly counts = new SmallCode()
  readonly sizes = new SmallCode()
  readonly places = new PlaceCode()
  readonly repeats = new SmallCode()
  readonly others = new SmallCode()
}
/** Numbers of flags. */
const isContinued = 0
const isCounted = 1
const inHeadline = 2

/** Writes a list into its shard, `placed` as in readList; returns its continuations, to be published as files. */
export function writeList(
  out: RangeEncoder,
  codes: ListCodes,
  { list, placed, articlesInVolume }: { list: Postings; placed: boolean; articlesInVolume: number },
): Uint8Array[] {
  const k = riceParameter(articlesInVolume, list.length)
  const ending = (from: number, bytes: number) => fittingEnd(list, { from, most: bytes * 8, k })
  const continued = ending(0, longest) < list.length
  out.learnt(continued ? 1 : 0, codes.flags, isContinued)
  codes.counts.write(out, list.length - 1)
  const counted = placed ? countPlaces([list.places.subarray(0, list.ends[list.length - 1])]) : null
  if (counted !== null) writeTotals(out, codes, counted, list.length)
  const stretches = new Stretches(list, counted, articlesInVolume)
  if (!continued) {
    stretches.write(out, codes, 0, list.length)
    return []
  }
  const ends = [ending(0, headLength)]
  for (let end = ends[0] ?? 0; end < list.length; ends.push(end)) end = ending(end, chunkLength)
  const head = ends[0] ?? 0
  codes.sizes.write(out, ends.length - 1)
  codes.sizes.write(out, head)
  stretches.write(out, codes, 0, head)
  return ends.slice(1).map((to, index) => {
    const from = ends[index] ?? 0
    const chunk = new RangeEncoder()
    const chunkCodes = new ListCodes()
    chunkCodes.sizes.write(chunk, to - from)
    stretches.write(chunk, chunkCodes, from, to)
    return chunk.toBytes()
  })
}

/** Where a stretch of entries from number `from` on ends that fills about `most` bits; it has at least one. */
function fittingEnd(
  { length, articles, ends }: Postings,
  { from, k, most }: { from: number; k: number; most: number },
): number {
  const begin = articles[from - 1] ?? -1
  const placesBefore = ends[from - 1] ?? 0
  let at = from
  for (let bits = 0; at < length && (at === from || bits < most); at += 1) {
    // Files need not be of exactly one length: about that of Rice codes, and four bits a place.
    const gaps = (((articles[at] ?? 0) - begin) >>> k) + (at + 1 - from) * (1 + k)
    bits = gaps + ((ends[at] ?? 0) - placesBefore) * 4
  }
  return at
}

/** How many places there are beyond one an article, and how many of all are not paragraphs. */
function writeTotals(out: RangeEncoder, codes: ListCodes, counted: Counted, articles: number): void {
  out.learnt(counted.places === 0 ? 1 : 0, codes.flags, isCounted)
  if (counted.places === 0) return
  codes.repeats.write(out, counted.places - articles)
  codes.others.write(out, counted.places - counted.paragraphs)
}

/** Writes the entries of one list. */
class Stretches {
  readonly #list: Postings
  readonly #gaps: GapCode
  readonly #placed: boolean
  readonly #headlines: boolean

  /** `counted` is null for a list without places. */
  constructor(list: Postings, counted: Counted | null, articlesInVolume: number) {
    this.#list = list
    this.#gaps = new GapCode(articlesInVolume, list.length)
    this.#placed = counted !== null && saysPlaces(list.length, articlesInVolume)
    this.#headlines = counted !== null && mayBeInHeadlines(counted)
  }

  write(out: RangeEncoder, codes: ListCodes, from: number, to: number): void {
    const { articles, places, ends } = this.#list
    let last = articles[from - 1] ?? -1
    let begin = ends[from - 1] ?? 0
    for (let at = from; at < to; at += 1) {
      const article = articles[at] ?? 0
      const end = ends[at] ?? 0
      this.#gaps.write(out, article - last - 1)
      if (this.#placed) codes.places.write(out, places, begin, end)
      else if (this.#headlines) out.learnt(holdsHeadline(places, begin, end) ? 1 : 0, codes.flags, inHeadline)
      last = article
      begin = end
    }
  }
}

function holdsHeadline(places: Uint16Array, begin: number, end: number): boolean {
  for (let at = begin; at < end; at += 1) if (places[at] === headlinePlace) return true
  return false
}

/** Reads the list that stands next in a shard; `placed` is hasPlaces of its gram. Throws BitError. */
export function readList(
  bits: RangeDecoder,
  codes: ListCodes,
  articlesInVolume: number,
  placed: boolean,
): PostingList {
  const continued = bits.learnt(codes.flags, isContinued) === 1
  const articles = codes.counts.read(bits) + 1
  if (articles > articlesInVolume) throw new BitError('more articles than there are')
  const counted = placed ? readTotals(bits, codes, articles) : notCounted
  const chunks = continued ? codes.sizes.read(bits) : 0
  const count = continued ? codes.sizes.read(bits) : articles
  const says = saysPlaces(articles, articlesInVolume)
  const list: PostingList = {
    articles: [],
    places: placed && says ? [] : null,
    headlines: placed && !says ? new Set() : null,
    covered: 0,
    total: { articles, ...counted },
    chunks,
    read: 0,
  }
  readEntries(bits, codes, { list, count, articlesInVolume })
  return list
}

function readTotals(bits: RangeDecoder, codes: ListCodes, articles: number): Counted {
  if (bits.learnt(codes.flags, isCounted) === 1) return notCounted
  const places = articles + codes.repeats.read(bits)
  return { places, paragraphs: places - codes.others.read(bits) }
}

/** Adds the next continuation to a list. Throws BitError where it cannot be one. */
export function readChunk(bytes: Uint8Array, list: PostingList, articlesInVolume: number): void {
  const bits = new RangeDecoder(bytes)
  const codes = new ListCodes()
  readEntries(bits, codes, { list, count: codes.sizes.read(bits), articlesInVolume })
  list.read += 1
  if (list.read === list.chunks) list.covered = articlesInVolume
}

function readEntries(
  bits: RangeDecoder,
  codes: ListCodes,
  { list, count, articlesInVolume }: { list: PostingList; count: number; articlesInVolume: number },
): void {
  const gaps = new GapCode(articlesInVolume, list.total.articles)
  const headlines = list.headlines !== null && mayBeInHeadlines(list.total) ? new Set(list.headlines) : null
  const [articles, places]: [number[], number[][]] = [[], []]
  let last = list.articles.at(-1) ?? -1
  for (let entry = 0; entry < count; entry += 1) {
    last += gaps.read(bits) + 1
    if (last >= articlesInVolume) throw new BitError('no such article')
    articles.push(last)
    if (list.places !== null) places.push(codes.places.read(bits))
    else if (headlines !== null && bits.learnt(codes.flags, inHeadline) === 1) headlines.add(last)
  }
  // Only now: a list of which a part proved unsound stays as it was.
  for (const article of articles) list.articles.push(article)
  for (const own of places) list.places?.push(own)
  list.headlines = headlines ?? list.headlines
  list.covered = list.read === list.chunks ? articlesInVolume : last + 1
}

/** How many places there are, and how many of them are paragraphs; both 0 where that is not known. */
export interface Counted {
  places: number
  paragraphs: number
}
const notCounted: Counted = { places: 0, paragraphs: 0 }

/** Counts the places of a list; those that several share cannot be counted. */
export function countPlaces(places: readonly ArrayLike<number>[]): Counted {
  let all = 0
  let paragraphs = 0
  for (const ofArticle of places)
    for (let at = 0; at < ofArticle.length; at += 1) {
      const place = ofArticle[at] ?? 0
      if (isShared(place)) return notCounted
      all += 1
      if (isParagraph(place)) paragraphs += 1
    }
  return { places: all, paragraphs }
}

/** Whether any place is, or may be, something else than a paragraph. */
function mayBeInHeadlines({ places, paragraphs }: Counted): boolean {
  return places === 0 || places > paragraphs
}
