import { GapCode, riceParameter } from './numberCodes.ts'
import { headlinePlace } from './places.ts'
import {
  countPlaces,
  inHeadline,
  isContinued,
  isCounted,
  ListCodes,
  mayBeInHeadlines,
  saysPlaces,
  type Counted,
  type Postings,
} from './postings.ts'
import { RangeEncoder } from './rangeCoder.ts'

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

/** A list longer than this has only its newest part in its shard, bytes. */
const longest = 2048
/** That newest part, and each continuation, bytes. */
const headLength = 1536
const chunkLength = 7680
