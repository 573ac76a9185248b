import { type Candidate, type Changed, comparable, measured } from './candidates.ts'
import { commonRuns, gramAt, type Run } from '../text/commonRuns.ts'
import { echoedGram, holdersOf } from './holdersOf.ts'
import { heldShare } from './heldShare.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import { clauses, type Span } from '../text/sentences.ts'

/** A candidate by the text that is free on either side. */
export interface Claim extends Candidate {
  text: string
  other: string
  /** The share of what is free of the new paragraph. */
  ofFree: number
}

/** The paragraphs with their punctuation, which tells where their clauses end. */
export interface Wording {
  before: readonly string[]
  after: readonly string[]
}

/** Which old text is taken to stand where: every unit of either side is claimed once. */
export class Claims {
  readonly #changed: Changed
  readonly #wording: Wording
  /** Grams of the text that is known to be still there. */
  readonly #kept = new Set<number>()
  readonly #oldTaken = new Map<number, Uint8Array>()
  readonly #newTaken = new Map<number, Uint8Array>()
  readonly #ofOld = new Map<number, Claim[]>()
  readonly #ofNew = new Map<number, Claim[]>()
  readonly #all: Claim[] = []
  #holders: { old: Map<number, number>; now: Map<number, number> } | null = null
  readonly #givenUp = new Set<number>()

  constructor(changed: Changed, kept: readonly string[], wording: Wording) {
    this.#changed = changed
    this.#wording = wording
    for (const text of kept) this.#keep(text)
    for (const [o, text] of changed.old) this.#oldTaken.set(o, new Uint8Array(text.length))
    for (const [n, { text }] of changed.now) this.#newTaken.set(n, new Uint8Array(text.length))
  }

  all(): readonly Claim[] {
    return this.#all
  }

  /** The claims on an old paragraph. */
  ofOld(o: number): readonly Claim[] {
    return this.#ofOld.get(o) ?? []
  }

  /** The claims that a new paragraph makes. */
  ofNew(n: number): readonly Claim[] {
    return this.#ofNew.get(n) ?? []
  }

  giveUp(o: number): void {
    this.#givenUp.add(o)
  }

  isGivenUp(o: number): boolean {
    return this.#givenUp.has(o)
  }

  /** A candidate by what is free of it; `known` are the runs where they are known already. */
  claimOf(candidate: Candidate, known?: Run[]): Claim {
    const { o, n, place } = candidate
    const text = this.#changed.old.get(o) ?? ''
    const now = this.#changed.now.get(n)
    const [oldTaken, newTaken] = [this.#oldTaken.get(o), this.#newTaken.get(n)]
    if (now === undefined || oldTaken === undefined || newTaken === undefined)
      throw new Error(`no changed paragraphs ${o}, ${n}`)
    const isFree = this.ofOld(o).length === 0 && this.ofNew(n).length === 0
    const free = isFree ? candidate.runs : known
    const measures = measured(text, now, free ?? commonRuns(text, comparable(text, now), oldTaken, newTaken))
    const { runs, kept, ofOld, ofNew } = measures
    const unclaimed = newTaken.length - this.ofNew(n).reduce((sum, one) => sum + one.kept, 0)
    return {
      o,
      n,
      place,
      runs,
      kept,
      ofOld,
      ofNew,
      text,
      other: now.text,
      ofFree: kept / Math.max(1, unclaimed),
    }
  }

  take(claim: Claim): void {
    const { o, n, runs, text } = claim
    for (const run of runs) {
      this.#oldTaken.get(o)?.fill(1, run.old, run.old + run.length)
      this.#newTaken.get(n)?.fill(1, run.now, run.now + run.length)
    }
    this.#ofOld.set(o, [...this.ofOld(o), claim])
    this.#ofNew.set(n, [...this.ofNew(n), claim])
    this.#all.push(claim)
    this.#keep(text)
  }

  /** The stretches of a new paragraph that nobody claims, with the text of each. */
  unclaimed(n: number): { start: number; text: string }[] {
    const text = this.textOf(n)
    const taken = this.#newTaken.get(n)
    const found: { start: number; text: string }[] = []
    for (let start = 0; start < text.length; start += 1) {
      if (taken?.[start] === 1) continue
      let end = start
      while (end < text.length && taken?.[end] === 0) end += 1
      found.push({ start, text: text.slice(start, end) })
      start = end
    }
    return found
  }

  /** The text of a changed new paragraph. */
  textOf(n: number): string {
    return this.#changed.now.get(n)?.text ?? ''
  }

  /** The stretch of a new paragraph after all that is claimed of it, or before. */
  edge(n: number, isAfter: boolean): Span {
    const taken = this.#newTaken.get(n) ?? new Uint8Array()
    if (isAfter) return { start: taken.lastIndexOf(1) + 1, end: taken.length }
    const first = taken.indexOf(1)
    return { start: 0, end: first === -1 ? taken.length : first }
  }

  /** The text of that stretch; empty for an unchanged paragraph. */
  free(n: number, isAfter: boolean): string {
    const { start, end } = this.edge(n, isAfter)
    return this.textOf(n).slice(start, end)
  }

  /** What is claimed of an old paragraph by none, in one text. */
  missingOf(o: number): string {
    const taken = this.#oldTaken.get(o)
    const units = (this.#changed.old.get(o) ?? '').split('')
    return units.filter((_, at) => taken?.[at] !== 1).join('')
  }

  /** The clauses of an old paragraph that are claimed by none, or by less than half. */
  missingClauses(o: number): string[] {
    const taken = this.#oldTaken.get(o) ?? new Uint8Array()
    let end = 0
    return clausesIn(this.#wording.before[o] ?? '').filter(({ length }) => {
      end += length
      return taken.subarray(end - length, end).reduce((sum, one) => sum + one, 0) < length / 2
    })
  }

  /** The clauses of the old paragraph and of the new one, without punctuation. */
  clausesOf({ o, n }: Pick<Candidate, 'o' | 'n'>): { old: string[]; now: string[] } {
    const { before, after } = this.#wording
    return { old: clausesIn(before[o] ?? ''), now: clausesIn(after[n] ?? '') }
  }

  /** How much of the old paragraph a new one holds that stands in no other old one known to be still there. */
  ownShare({ other, runs, text }: Claim): number {
    const copied = this.#copied(other)
    let own = 0
    for (const { now, length } of runs)
      for (let at = now; at < now + length; at += 1) own += 1 - (copied[at] ?? 0)
    return own / Math.max(1, text.length)
  }

  /** How much of a new paragraph, apart from `runs`, stands in old ones that are known to be still there. */
  copiedShare({ other, runs }: Claim): number {
    const mask = this.#copied(other)
    for (const run of runs) mask.fill(0, run.now, run.now + run.length)
    return mask.reduce((sum, one) => sum + one, 0) / Math.max(1, mask.length)
  }

  /** For each new paragraph the old one whose id it carries: the one that gave it most text; each id once. */
  mains(): Map<number, number> {
    const mains = new Map<number, number>()
    const used = new Set<number>()
    for (const { o, n } of this.#all.toSorted((a, b) => b.kept - a.kept)) {
      if (mains.has(n) || used.has(o)) continue
      mains.set(n, o)
      used.add(o)
    }
    return mains
  }

  /** How much of a new paragraph, apart from `runs`, stands in more new ones than it stood in old ones, of that rest. */
  echoedShare({ other, runs }: Claim): number {
    this.#holders ??= { old: holdersOf(this.#wording.before), now: holdersOf(this.#wording.after) }
    const { old, now } = this.#holders
    const mask = new Uint8Array(other.length)
    for (let at = 0; at + echoedGram <= other.length; at += 1) {
      const gram = gramAt(other, at, echoedGram)
      const count = now.get(gram) ?? 0
      if (count > 1 && count > (old.get(gram) ?? 0)) mask.fill(1, at, at + echoedGram)
    }
    let rest = other.length
    for (const run of runs) {
      rest -= run.length
      mask.fill(0, run.now, run.now + run.length)
    }
    return mask.reduce((sum, one) => sum + one, 0) / Math.max(1, rest)
  }

  /** Of what a new paragraph has that nobody claims, apart from the claim, how much stands in other old paragraphs. */
  foreignShare({ o, n, runs, other }: Claim): number {
    this.#holders ??= { old: holdersOf(this.#wording.before), now: holdersOf(this.#wording.after) }
    const mask = this.#newTaken.get(n)?.slice() ?? new Uint8Array(other.length)
    for (const run of runs) mask.fill(1, run.now, run.now + run.length)
    const here = new Set([o, ...this.ofNew(n).map((one) => one.o)])
    const own = [...here].map((one) => this.#changed.old.get(one) ?? '')
    let [foreign, all] = [0, 0]
    for (let at = 0; at + echoedGram <= other.length; at += 1) {
      if (mask.subarray(at, at + echoedGram).includes(1)) continue
      all += 1
      const gram = other.slice(at, at + echoedGram)
      const holders = this.#holders.old.get(gramAt(other, at, echoedGram)) ?? 0
      if (holders > own.filter((text) => text.includes(gram)).length) foreign += 1
    }
    return foreign / Math.max(1, all)
  }

  /** Whether most of an old paragraph beside that of the claim stands in the new one, too. */
  hasNeighbour({ o, n }: Pick<Candidate, 'o' | 'n'>): boolean {
    const other = this.textOf(n)
    return [o - 1, o + 1].some(
      (neighbour) => heldShare(fingerprintText(this.#wording.before[neighbour] ?? ''), other) > 0.6,
    )
  }

  #copied(text: string): Uint8Array {
    const mask = new Uint8Array(text.length)
    for (let at = 0; at + copiedGram <= text.length; at += 1)
      if (this.#kept.has(gramAt(text, at, copiedGram))) mask.fill(1, at, at + copiedGram)
    return mask
  }

  #keep(text: string): void {
    for (let at = 0; at + copiedGram <= text.length; at += 1) this.#kept.add(gramAt(text, at, copiedGram))
  }
}

function clausesIn(text: string): string[] {
  return clauses(text, { start: 0, end: text.length })
    .map(({ start, end }) => fingerprintText(text.slice(start, end)))
    .filter((clause) => clause !== '')
}

/** Shorter stretches stand in many paragraphs by chance. */
const copiedGram = 6
