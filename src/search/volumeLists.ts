import { candidatesOf, refine, type Candidate, type ReadList } from './candidates.ts'
import type { Effort } from './effort.ts'
import { isAsked } from './filters.ts'
import { channelGram, textOfGram, type Gram } from './format/grams.ts'
import { planGrams, type WantedList } from './gramPlan.ts'
import type { Request } from './matchRecord.ts'
import type { OpenVolume, SearchIndex } from './openIndex.ts'
import type { WrongTexts } from './wrongTexts.ts'

interface ListsContext {
  channels: SearchIndex['channels']
  request: Request
  /** What is read is added to. */
  effort: Effort
  /** Told of every file that could not be read. */
  miss: (error: unknown) => void
}

/** The lists of one query in one volume: those that have been read, and those that may yet be. */
export class VolumeLists {
  readonly #volume: OpenVolume
  readonly #effort: Effort
  readonly #miss: (error: unknown) => void
  /** The next one first. */
  readonly #unread: WantedList[]
  #read: ReadList[] = []
  /** A list is empty, or no channel is the one asked for: nothing in this volume is. */
  #none: boolean
  /** An article that is in every list does hold every term. */
  #own: boolean

  constructor(volume: OpenVolume, { channels, request, effort, miss }: ListsContext) {
    this.#volume = volume
    this.#effort = effort
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

  /** What the lists that were read say stands together in one place, leaving out what `without` says. */
  parts(without?: ReadList): string[] {
    return this.#read.flatMap((list) => (list === without ? [] : partsOf(list)))
  }

  /** Whether the next list is not of what must stand in one place, but of the whole article. */
  get nextFilters(): boolean {
    return this.#unread[0] !== undefined && this.#unread[0].role !== 'place'
  }

  /** The unread list that fewest of the articles which proved wrong pass; of equals, the one expected to be shorter. */
  mostTelling(wrong: WrongTexts): { gram: Gram; passing: number; length: number } {
    const known = this.parts()
    const rated = this.#unread.flatMap(({ gram, role }) => {
      const passing = wrong.passing([...known, textOfGram(gram)])
      return role === 'place' ? [{ gram, passing, length: this.#volume.expectedLength(gram) }] : []
    })
    const none = { gram: 0, passing: Number.POSITIVE_INFINITY, length: 0 }
    return rated.toSorted((a, b) => a.passing - b.passing || a.length - b.length)[0] ?? none
  }

  /** Makes an unread list the next one. */
  prefer(gram: Gram): void {
    const at = this.#unread.findIndex((wanted) => wanted.gram === gram)
    this.#unread.unshift(...this.#unread.splice(at, 1))
  }

  /** Reads another list; null when that says nothing. A shard that cannot be read leaves too many candidates. */
  async readNext(): Promise<ReadList | null> {
    const wanted = this.#unread.shift()
    if (wanted === undefined) return null
    this.#effort.addFile()
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
    this.#effort.addFile()
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

/** The text whose places a list tells, if it does. */
export function partsOf({ gram, role, list }: ReadList): string[] {
  return role === 'place' && list.places !== null ? [textOfGram(gram)] : []
}
