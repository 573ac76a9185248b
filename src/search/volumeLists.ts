import { candidatesOf, refine, type Candidate, type ReadList } from './candidates.ts'
import { isAsked } from './filters.ts'
import { channelGram } from './format/grams.ts'
import { planGrams, type WantedList } from './gramPlan.ts'
import type { Request } from './matchRecord.ts'
import type { OpenVolume, SearchIndex } from './openIndex.ts'

interface ListsContext {
  channels: SearchIndex['channels']
  request: Request
  /** Told of every file that could not be read. */
  miss: (error: unknown) => void
}

/** The lists of one query in one volume: those that have been read, and those that may yet be. */
export class VolumeLists {
  readonly #volume: OpenVolume
  readonly #miss: (error: unknown) => void
  /** The next one first. */
  readonly #unread: WantedList[]
  #read: ReadList[] = []
  /** A list is empty, or no channel is the one asked for: nothing in this volume is. */
  #none: boolean
  /** An article that is in every list does hold every term. */
  #own: boolean

  constructor(volume: OpenVolume, { channels, request, miss }: ListsContext) {
    this.#volume = volume
    this.#miss = miss
    const { lists, own } = planGrams(request, (gram) => volume.expectedLength(gram))
    const rows = channels.flatMap((channel, row) => (isAsked(channel, request) ? [row] : []))
    this.#none = request.channels.length > 0 && rows.length === 0
    // Of one channel there is a list; of several the texts tell.
    if (rows.length === 1) lists.push({ gram: channelGram(rows[0] ?? 0), role: 'article' })
    this.#unread = lists
    this.#own = own
  }

  get read(): readonly ReadList[] {
    return this.#read
  }

  get none(): boolean {
    return this.#none
  }

  get own(): boolean {
    return this.#own
  }

  get allRead(): boolean {
    return this.#unread.length === 0
  }

  /** Reads the first two lists, and on where these could not be read. */
  async begin(): Promise<void> {
    if (this.#none) return
    await Promise.all([this.readNext(), this.readNext()])
    while (this.driver() === undefined && !this.#none && !this.allRead) await this.readNext()
  }

  /** Reads another list; null when that says nothing. A shard that cannot be read leaves too many candidates. */
  async readNext(): Promise<ReadList | null> {
    const wanted = this.#unread.shift()
    if (wanted === undefined) return null
    try {
      const open = await this.#volume.listOf(wanted.gram)
      if (open === null) {
        this.#none ||= wanted.role !== 'without'
        return null
      }
      const list = { ...open, role: wanted.role }
      this.#read.push(list)
      return list
    } catch (error) {
      this.#own = false
      this.#miss(error)
      return null
    }
  }

  /** The shortest list, which proposes articles. */
  driver(): ReadList | undefined {
    const proposing = this.#read.filter(({ role }) => role !== 'without')
    return proposing.sort((a, b) => a.list.total.articles - b.list.total.articles)[0]
  }

  /** The articles `from` to `to` that all lists let pass. */
  candidates(from: number, to: number): Candidate[] {
    const driver = this.driver()
    if (driver === undefined) return []
    const others = this.#read.filter((list) => list !== driver)
    return others.reduce(refine, candidatesOf(driver, from, to))
  }

  /** Reads the next continuation of a list; false when it cannot be read. */
  async readOn(list: ReadList): Promise<boolean> {
    try {
      await list.readOn()
      return true
    } catch (error) {
      this.#miss(error)
      return false
    }
  }

  /** Does without a list that cannot be read on. */
  drop(list: ReadList): void {
    this.#read = this.#read.filter((other) => other !== list)
  }
}
