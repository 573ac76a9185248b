import { AskedArticles } from './askedArticles.ts'
import { areCountable, compareBest, refine, type Candidate } from './candidates.ts'
import { countPlaces } from './format/postings.ts'
import type { SearchRecord } from './format/record.ts'
import { foldedPlaces, matchRecord } from './matchRecord.ts'
import { isUnfiltered } from './parseQuery.ts'
import type { OpenVolume } from './openIndex.ts'
import { textsForFile } from './effort.ts'
import type { FoundArticle } from './searchResult.ts'
import { Tally, type Totals } from './tally.ts'
import type { VolumeContext } from './volumeContext.ts'
import { partsOf, VolumeLists } from './volumeLists.ts'
import { textsSaved, WrongTexts } from './wrongTexts.ts'

/** More candidates than this, and another list is read before their texts are. */
const enough = 14
/** How many lists are read before texts are, and at most where these do not tell which further one is worth it. */
const firstLists = 3
const mostLists = 5
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
  readonly #wrong = new WrongTexts()
  #started = false
  #failed = false
  #stopped = false

  constructor(volume: OpenVolume, context: VolumeContext) {
    const { request, channels } = context
    this.#volume = volume
    this.#context = context
    const miss = (error: unknown) => this.#miss(error)
    this.#lists = new VolumeLists(volume, { channels, request, effort: context.effort, miss })
    this.#asked = new AskedArticles(volume.about, request)
    this.#covered = this.#asked.begin
  }

  /**
   * The next `count` articles; fewer only when there are no more that can be read, or the answer, which holds `some`
   * already or now, may cost no more.
   */
  async next(count: number, some = false): Promise<FoundArticle[]> {
    const { effort, mostTexts, signal } = this.#context
    const found: FoundArticle[] = []
    if (!this.#started) await this.#start()
    while (found.length < count && !this.#failed && this.#texts < mostTexts) {
      signal?.throwIfAborted()
      this.#stopped = (some || found.length > 0) && effort.left === 0 && this.#hasMore()
      if (this.#stopped) break
      const missing = count - found.length
      if (this.#pending.length === 0) {
        if (!(await this.#coverMore())) break
      } else if (this.#wantsList(missing)) await this.#readList()
      else if (!(await this.#readBlindList(missing)) && !(await this.#probeDays()))
        found.push(...(await this.#check(missing)))
    }
    return found
  }

  /** Whether the last answer ended because it may cost no more. */
  get stopped(): boolean {
    return this.#stopped
  }

  #hasMore(): boolean {
    return this.#pending.length > 0 || this.#covered < this.#asked.end
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
    if (!this.#context.effort.allowsFile) return false
    if (this.#lists.read.length < firstLists) return true
    // Of what is not in one place with the rest, wrong texts say nothing.
    if (this.#lists.nextFilters) return this.#lists.read.length < mostLists && this.#tally.precision() < 0.5
    const telling = this.#lists.mostTelling(this.#wrong)
    const files = telling.length > 1 ? 2 : 1
    const saved = textsSaved(this.#left(missing), this.#wrong.passing(this.#lists.parts()), telling.passing)
    if (saved <= files * textsForFile) return false
    this.#lists.prefer(telling.gram)
    return true
  }

  /** What the answer still wants, and has. */
  #left(missing: number) {
    return { pending: this.#pending.length, missing, right: this.#tally.articles }
  }

  /** Reads on in a list that does not reach the candidates yet, where that saves texts. False where it does not. */
  async #readBlindList(missing: number): Promise<boolean> {
    const next = this.#pending[0]?.article ?? 0
    const blind = this.#lists.read.find(({ list }) => list.covered <= next)
    const few = this.#pending.length <= Math.max(enough, missing)
    if (blind === undefined || few || !this.#context.effort.allowsFile) return false
    const known = this.#lists.parts(blind)
    const now = this.#wrong.passing(known)
    const then = this.#wrong.passing([...known, ...partsOf(blind)])
    if (textsSaved(this.#left(missing), now, then) <= textsForFile) return false
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
    this.#context.effort.addTexts(probes.length)
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
    const { effort, mostTexts } = this.#context
    const most = Math.min(atOnce, mostTexts - this.#texts, Math.max(effort.left, 1))
    const batch = this.#pending.splice(0, Math.min(wanted, most))
    this.#texts += batch.length
    effort.addTexts(batch.length)
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
      const found = matchRecord(record, this.#context.request, this.#context.channels)
      if (found === null) this.#wrong.add(foldedPlaces(record))
      return found
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
