import { AskedArticles } from './askedArticles.ts'
import { areCountable, compareBest, refine, type Candidate } from './candidates.ts'
import { countPlaces } from './format/postings.ts'
import type { SearchRecord } from './format/record.ts'
import { matchRecord, type Request } from './matchRecord.ts'
import { isUnfiltered } from './parseQuery.ts'
import type { OpenVolume, SearchIndex } from './openIndex.ts'
import type { FoundArticle, SearchOrder } from './searchResult.ts'
import { Tally, type Totals } from './tally.ts'
import { VolumeLists } from './volumeLists.ts'

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
  readonly #tally = new Tally()
  readonly #lists: VolumeLists
  readonly #asked: AskedArticles
  /** Up to where the articles that are asked for have been looked at. */
  #covered: number
  /** Articles before `#covered` that may be hits and have not been checked. */
  #pending: Candidate[] = []
  #texts = 0
  #started = false
  #failed = false

  constructor(volume: OpenVolume, context: VolumeContext) {
    const { request, channels } = context
    this.#volume = volume
    this.#context = context
    this.#lists = new VolumeLists(volume, { channels, request, miss: (error) => this.#miss(error) })
    this.#asked = new AskedArticles(volume.about, request)
    this.#covered = this.#asked.begin
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
      else if (!(await this.#readBlindList(missing)) && !(await this.#probeDays()))
        found.push(...(await this.#check(missing)))
    }
    return found
  }

  /** What there is in all, as far as can be told. */
  totals(): Totals {
    if (this.#lists.none) return { articles: 0, places: 0, paragraphs: 0, exact: true }
    const whole = this.#covered >= this.#asked.end
    const counted = this.#isOwn() && this.#lists.allRead && !this.#failed
    const [only, other] = this.#lists.read
    if (counted && other === undefined && only !== undefined && only.list.total.places > 0)
      return { ...only.list.total, exact: true }
    const last = this.#pending.at(-1)?.article ?? 0
    const known =
      counted &&
      areCountable(this.#pending) &&
      this.#lists.read.every(({ list }) => list.places !== null && list.covered > last)
    const rest = {
      articles: this.#pending.length,
      ...countPlaces(this.#pending.map(({ places }) => places ?? [])),
    }
    const share = whole ? 1 : this.#asked.timesMoreThan(this.#covered)
    return this.#tally.totals({ rest, known, share, complete: !this.#failed })
  }

  /** Whether being in every list is being a hit. */
  #isOwn(): boolean {
    const { request } = this.#context
    return this.#lists.own && !request.spread && isUnfiltered(request)
  }

  async #start(): Promise<void> {
    this.#started = true
    if (this.#covered >= this.#asked.end) return
    await this.#lists.begin()
    if (this.#lists.none) this.#covered = this.#asked.end
    // Without a single list, what is there cannot be known.
    else if (this.#lists.driver() === undefined) this.#failed = true
  }

  /** Reads a list and drops the candidates that are not in it. */
  async #readList(): Promise<void> {
    const list = await this.#lists.readNext()
    if (list !== null) this.#pending = refine(this.#pending, list)
    if (!this.#lists.none) return
    this.#pending = []
    this.#covered = this.#asked.end
  }

  #miss(error: unknown): void {
    this.#context.signal?.throwIfAborted()
    this.#tally.miss()
    this.#context.unread(error)
  }

  /** Turns to the next articles, up to where the shortest list has been read. False when there are none. */
  async #coverMore(): Promise<boolean> {
    const from = this.#covered
    const driver = this.#lists.driver()
    if (from >= this.#asked.end || driver === undefined) return false
    while (driver.list.covered <= from)
      if (!(await this.#lists.readOn(driver))) {
        this.#failed = true
        return false
      }
    this.#covered = Math.min(driver.list.covered, this.#asked.end)
    const pending = this.#lists.candidates(from, this.#covered)
    this.#pending = this.#context.order === 'best' ? pending.sort(compareBest) : pending
    return true
  }

  /** Whether another list would tell more than texts of the same weight. */
  #wantsList(missing: number): boolean {
    if (this.#lists.allRead) return false
    if (this.#isOwn()) return true
    if (this.#pending.length <= Math.max(enough, missing + 4)) return false
    const most = Math.max(mostLists, this.#texts / textsForList)
    const read = this.#lists.read.length
    return read < firstLists || (read < most && this.#tally.precision() < 0.5)
  }

  /** Reads on in a list that does not reach the candidates yet, where that saves texts. False where it does not. */
  async #readBlindList(missing: number): Promise<boolean> {
    const next = this.#pending[0]?.article ?? 0
    const blind = this.#lists.read.find(({ list }) => list.covered <= next)
    if (
      blind === undefined ||
      this.#pending.length <= Math.max(enough, missing) ||
      this.#tally.precision() > 0.8
    )
      return false
    if (!(await this.#lists.readOn(blind))) {
      this.#lists.drop(blind)
      return false
    }
    this.#pending = refine(this.#pending, blind)
    return true
  }

  /** Where a day is asked for and its month has many candidates, looks at a few to learn which are of that day. */
  async #probeDays(): Promise<boolean> {
    const probes = this.#asked.probes(
      this.#pending.map(({ article }) => article).sort((a, b) => a - b),
      atOnce,
    )
    this.#texts += probes.length
    // One that cannot be read is told when it is checked.
    await Promise.all(probes.map(async (article) => this.#recordOf(article).catch(() => null)))
    this.#pending = this.#pending.filter(({ article }) => this.#asked.holds(article))
    return probes.length > 0
  }

  /** Checks the next candidates against their texts. */
  async #check(missing: number): Promise<FoundArticle[]> {
    // Even if all are right the page is not full: what is read next need not wait for them.
    if (this.#pending.length < missing && this.#covered < this.#asked.end) this.#lists.driver()?.fetchOn()
    const wanted = this.#isOwn() ? missing : Math.ceil(missing / Math.max(this.#tally.precision(), 0.5))
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
    this.#pending = [...batch.slice(used), ...this.#pending].filter(({ article }) =>
      this.#asked.holds(article),
    )
    this.#tally.count(found, used)
    return found
  }

  /** The article if it is a hit. One that cannot be read is not shown, and said. */
  async #read(article: number): Promise<FoundArticle | null> {
    try {
      const record = await this.#recordOf(article)
      return matchRecord(record, this.#context.request, this.#context.channels)
    } catch (error) {
      this.#miss(error)
      return null
    }
  }

  async #recordOf(article: number): Promise<SearchRecord> {
    const record = await this.#volume.recordOf(article)
    const [, , , , , , day] = record
    this.#asked.learn(article, day)
    return record
  }
}
