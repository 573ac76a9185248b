import * as v from 'valibot'
import { type Places, placesOf } from './placesOf.ts'

const Id = v.string()

/**
 * What became of a paragraph: its fingerprint text is the `same`, or `moved` out of its order; `edited`, `rewritten`
 * (less than 60 % is left), `shortened`; `merged` with another one; `split`; or `removed`.
 */
export const Fate = v.picklist([
  'same',
  'edited',
  'rewritten',
  'merged',
  'split',
  'shortened',
  'moved',
  'removed',
])
export type Fate = v.InferOutput<typeof Fate>

const Place = v.object({ place: v.string() })
const Wording = v.object({ id: Id, text: v.string() })
const Event = v.object({
  id: Id,
  fate: Fate,
  /** Where its text stands from then on, in order; empty when it is removed. */
  to: v.array(Id),
  /** Of a removed one the surviving paragraph before it, else the first one after it; null in an empty article. */
  near: v.optional(v.nullable(Id)),
  /** `to` is all that is left of it, wherever else its text had come to: the others hold what never was its own. */
  all: v.optional(v.literal(true)),
})
export type Event = v.InferOutput<typeof Event>
const Order = v.object({ now: v.array(Id) })
const Withdrawal = v.object({ withdrawn: v.literal(true) })

/**
 * One line of a ledger: where the raw file lies; what a paragraph says from now on; what became of one; which
 * paragraphs there are, in order; that the article's file is gone. The last line of a kind counts.
 */
export const Entry = v.union([Event, Wording, Order, Place, Withdrawal])
export type Entry = v.InferOutput<typeof Entry>

/** The first line. `origin` is the place that the article's id was minted from. */
export const Heading = v.object({
  schema: v.literal('guli/ledger@2'),
  article: Id,
  origin: v.string(),
})

/**
 * Every paragraph id ever issued in one article, kept with the archive as `ledger/<article>.jsonl`: a log, a line an
 * entry, that only grows at its end. Two branches that both added to it are merged by keeping the lines of both
 * (`merge=union` in .gitattributes).
 */
export interface Ledger {
  article: string
  origin: string
  entries: Entry[]
}

/** What a ledger says of today. */
export interface LedgerState {
  place: string
  isWithdrawn: boolean
  paragraphs: { id: string; text: string }[]
  /** Every wording of every id ever issued, the latest last. */
  wordings: Map<string, string[]>
  /** All that happened to an id since it was last as it had been before, in order. */
  events: Map<string, Event[]>
  /** What a paragraph said before others were merged into it, or pieces split off: its own text, for those it happened to. */
  own: Map<string, string>
  /** Where each id leads: the paragraphs that its text has come to. */
  places: Map<string, Places>
}

/** Reads a log to its end. Ids that only one of two merged branches knew come after the others, so that none is lost. */
export function stateOf({ origin, entries }: Ledger): LedgerState {
  const state: LedgerState = {
    place: origin,
    isWithdrawn: false,
    paragraphs: [],
    wordings: new Map(),
    events: new Map(),
    own: new Map(),
    places: placesOf(entries),
  }
  let order: string[] = []
  for (const entry of entries) {
    if ('place' in entry) state.place = entry.place
    else if ('withdrawn' in entry) state.isWithdrawn = true
    else if ('fate' in entry) {
      const before = entry.fate === 'same' ? [] : (state.events.get(entry.id) ?? [])
      state.events.set(entry.id, [...before, entry])
      noteOwn(state, entry)
    } else if ('text' in entry)
      state.wordings.set(entry.id, [...(state.wordings.get(entry.id) ?? []), entry.text])
    else {
      order = entry.now
      state.isWithdrawn = false
    }
  }
  const isOrdered = new Set(order)
  const loose = [...state.wordings.keys()].filter(
    (id) => !isOrdered.has(id) && isAlive(state.events.get(id)?.at(-1), id),
  )
  state.paragraphs = [...order, ...loose].map((id) => ({ id, text: state.wordings.get(id)?.at(-1) ?? '' }))
  return state
}

function noteOwn({ own, wordings }: LedgerState, { id, fate }: Event): void {
  if (fate === 'same') own.delete(id)
  else if ((fate === 'merged' || fate === 'split') && !own.has(id))
    own.set(id, wordings.get(id)?.at(-1) ?? '')
}

function isAlive(event: Event | undefined, id: string): boolean {
  return event === undefined || event.to.includes(id)
}
