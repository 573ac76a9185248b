import {
  areCountable,
  candidatesOf,
  compareBest,
  refine,
  type Candidate,
  type ReadList,
} from './candidates.ts'
import { channelGram } from './format/grams.ts'
import { countPlaces } from './format/postings.ts'
import { planGrams, type WantedList } from './gramPlan.ts'
import { articlesBetween, isAsked } from './filters.ts'
import { matchRecord, type Request } from './matchRecord.ts'
import { isUnfiltered } from './parseQuery.ts'
import type { OpenVolume, SearchIndex } from './openIndex.ts'
import type { FoundArticle, SearchOrder } from './searchResult.ts'
import { Tally, type Totals } from './tally.ts'

export interface VolumeContext {
  channels: SearchIndex['channels']
  request: Request
  order: SearchOrder
  /** How many texts may be read. */
  mostTexts: number
  /** Aborted when nobody wants the answer any more. */
  signal: AbortSignal | undefined
  /** Told of every file that could not be read. */
  unread: (error: unknown) => void
}

/** More candidates than this, and another list is read before their texts are. */
const enough = 14
/** How many lists are read before candidates that turn out right are believed, and where they do not, at first. */
const firstLists = 3
const mostLists = 5
/** A list costs about as much as so many texts. */
const textsForList = 6
/** Texts asked for at once. */
const atOnce = 12

/**
 * One query in one volume. Reads the shortest lists, keeps the articles that are in all of them, and checks these
 * against their text, newest (or best) first, until as many are found as were asked for.
 */
export class VolumeSearch {
  readonly #volume: OpenVolume
  readonly #context: VolumeContext
  /** Being in every list is being a hit. */
  #own: boolean
  readonly #tally = new Tally()
  /** Lists that have not been read. */
  readonly #unread: WantedList[]
  #lists: ReadList[] = []
  /** The articles that are asked for, and up to where they have been looked at. */
  readonly #begin: number
  readonly #end: number
  #covered: number
  /** Articles before `#covered` that may be hits and have not been checked. */
  #pending: Candidate[] = []
  #texts = 0
  #started = false
  #failed = false
  /** One of the lists is empty: nothing in this volume holds what is asked for. */
  #none = false

  constructor(volume: OpenVolume, context: VolumeContext) {
    const { request, channels } = context
    this.#volume = volume
    this.#context = context
    const { lists, own } = planGrams(request, (gram) => volume.expectedLength(gram))
    const rows = channels.flatMap((channel, row) => (isAsked(channel, request) ? [row] : []))
    const [begin, end] = articlesBetween(volume, request)
    const nowhere = request.channels.length > 0 && rows.length === 0
    this.#begin = begin
    this.#covered = begin
    this.#end = nowhere ? begin : end
    // Of one channel there is a list; of several the texts tell.
    if (rows.length === 1) lists.push({ gram: channelGram(rows[0] ?? 0), role: 'article' })
    this.#unread = lists
    this.#own = own && !request.spread && isUnfiltered(request)
  }

  /** The next `count` articles; fewer only when there are no more that can be read. */
  async next(count: number): Promise<FoundArticle[]> {
    const found: FoundArticle[] = []
    if (!this.#started) await this.#start()
    while (found.length < count && !this.#failed && this.#texts < this.#context.mostTexts) {
      this.#context.signal?.throwIfAborted()
      const missing = count - found.length
      if (this.#pending.length === 0) {
        if (!(await this.#coverMore())) break
      } else if (this.#wantsList(missing)) await this.#readList()
      else if (!(await this.#readBlindList(missing))) found.push(...(await this.#check(missing)))
    }
    return found
  }

  /** What there is in all, as far as can be told. */
  totals(): Totals {
    if (this.#none) return { articles: 0, places: 0, paragraphs: 0, exact: true }
    const whole = this.#covered >= this.#end
    const counted = this.#own && this.#unread.length === 0 && !this.#failed
    const [only, other] = this.#lists
    if (counted && other === undefined && only !== undefined && only.list.total.places > 0)
      return { ...only.list.total, exact: true }
    const last = this.#pending.at(-1)?.article ?? 0
    const known =
      counted &&
      areCountable(this.#pending) &&
      this.#lists.every(({ list }) => list.places !== null && list.covered > last)
    const rest = {
      articles: this.#pending.length,
      ...countPlaces(this.#pending.map(({ places }) => places ?? [])),
    }
    const share = whole ? 1 : (this.#end - this.#begin) / Math.max(this.#covered - this.#begin, 1)
    return this.#tally.totals({ rest, known, share, complete: !this.#failed })
  }

  async #start(): Promise<void> {
    this.#started = true
    if (this.#begin >= this.#end) return
    await Promise.all(this.#unread.splice(0, 2).map(async (wanted) => this.#addList(wanted)))
    while (this.#driver() === undefined && this.#unread.length > 0 && this.#covered < this.#end)
      await this.#readList()
    // Without a single list, what is there cannot be known.
    if (this.#driver() === undefined && this.#covered < this.#end) this.#failed = true
  }

  async #readList(): Promise<void> {
    const wanted = this.#unread.shift()
    if (wanted !== undefined) await this.#addList(wanted)
  }

  /** Reads a list and drops the candidates that are not in it. A shard that cannot be read proposes too many. */
  async #addList({ gram, role }: WantedList): Promise<void> {
    try {
      const open = await this.#volume.listOf(gram)
      if (open === null && role === 'without') return
      if (open === null) {
        this.#none = true
        this.#pending = []
        this.#covered = this.#end
        return
      }
      const list = { ...open, role }
      this.#lists.push(list)
      this.#pending = refine(this.#pending, list)
    } catch (error) {
      this.#own = false
      this.#miss(error)
    }
  }

  #miss(error: unknown): void {
    this.#context.signal?.throwIfAborted()
    this.#tally.miss()
    this.#context.unread(error)
  }

  /** Turns to the next articles, up to where the shortest list has been read. False when there are none. */
  async #coverMore(): Promise<boolean> {
    const from = this.#covered
    const driver = this.#driver()
    if (from >= this.#end || driver === undefined) return false
    while (driver.list.covered <= from)
      if (!(await this.#readOn(driver))) {
        this.#failed = true
        return false
      }
    this.#covered = Math.min(driver.list.covered, this.#end)
    let pending = candidatesOf(driver, from, this.#covered)
    for (const other of this.#lists) if (other !== driver) pending = refine(pending, other)
    this.#pending = this.#context.order === 'best' ? pending.sort(compareBest) : pending
    return true
  }

  #driver(): ReadList | undefined {
    const proposing = this.#lists.filter(({ role }) => role !== 'without')
    return proposing.sort((a, b) => a.list.total.articles - b.list.total.articles)[0]
  }

  async #readOn(list: ReadList): Promise<boolean> {
    try {
      await list.readOn()
      return true
    } catch (error) {
      this.#miss(error)
      return false
    }
  }

  /** Whether another list would tell more than texts of the same weight. */
  #wantsList(missing: number): boolean {
    if (this.#unread.length === 0) return false
    if (this.#own) return true
    if (this.#pending.length <= Math.max(enough, missing + 4)) return false
    const most = Math.max(mostLists, this.#texts / textsForList)
    return (
      this.#lists.length < firstLists || (this.#lists.length < most && this.#tally.precision() < 0.5)
    )
  }

  /** Reads on in a list that does not reach the candidates yet, where that saves texts. False where it does not. */
  async #readBlindList(missing: number): Promise<boolean> {
    const next = this.#pending[0]?.article ?? 0
    const blind = this.#lists.find(({ list }) => list.covered <= next)
    if (
      blind === undefined ||
      this.#pending.length <= Math.max(enough, missing) ||
      this.#tally.precision() > 0.8
    )
      return false
    if (!(await this.#readOn(blind))) {
      this.#lists = this.#lists.filter((list) => list !== blind)
      return false
    }
    this.#pending = refine(this.#pending, blind)
    return true
  }

  /** Checks the next candidates against their texts. */
  async #check(missing: number): Promise<FoundArticle[]> {
    // Even if all are right the page is not full: what is read next need not wait for them.
    if (this.#pending.length < missing && this.#covered < this.#end) this.#driver()?.fetchOn()
    const wanted = this.#own ? missing : Math.ceil(missing / Math.max(this.#tally.precision(), 0.5))
    const batch = this.#pending.splice(0, Math.min(wanted, atOnce, this.#context.mostTexts - this.#texts))
    this.#texts += batch.length
    const checked = await Promise.all(batch.map(async ({ article }) => this.#read(article)))
    const found: FoundArticle[] = []
    let used = 0
    for (const article of checked) {
      if (found.length === missing) break
      used += 1
      if (article !== null) found.push(article)
    }
    // What was read beyond the page stays for the next one.
    this.#pending.unshift(...batch.slice(used))
    this.#tally.count(found, used)
    return found
  }

  /** The article if it is a hit. One that cannot be read is not shown, and said. */
  async #read(article: number): Promise<FoundArticle | null> {
    try {
      const record = await this.#volume.recordOf(article)
      return matchRecord(record, this.#context.request, this.#context.channels)
    } catch (error) {
      this.#miss(error)
      return null
    }
  }
}
