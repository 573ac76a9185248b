import type { Alias } from '../article/edition.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import { alignParagraphs, type Alignment } from './alignParagraphs.ts'
import { aliasesOf } from './aliasesOf.ts'
import { type Entry, type Ledger, type LedgerState, stateOf } from './ledger.ts'
import { ownPlaces, type OwnPlaces } from './ownPlaces.ts'
import { mintParagraphIds } from './mintParagraphIds.ts'

export interface Carried {
  /** The id of each paragraph, in order. */
  ids: string[]
  /** The ledger to keep from now on; equal to the one given when nothing changed. */
  ledger: Ledger
  /** What became of every id once issued that is not as it was (as in ArticleContext). */
  aliases: Record<string, Alias>
}

/** An article's id, the place that it was minted from, and where the raw file lies now. */
export interface Source {
  article: string
  origin: string
  place: string
}

/**
 * Gives the paragraphs of an article their ids. Without a ledger they are minted; with one, a paragraph that is
 * recognised keeps its id over the edit and only new ones are minted. No id is ever issued to another text: a
 * paragraph that was removed and comes back word for word gets its own again.
 * @throws LedgerError when an id of the ledger would resolve to nothing.
 */
export function carryIds(
  ledger: Ledger | null,
  { article, origin, place }: Source,
  texts: readonly string[],
): Carried {
  const before = ledger ?? { article, origin, entries: [] }
  const state = stateOf(before)
  const alignment = alignParagraphs(
    state.paragraphs.map(({ text }) => text),
    texts,
  )
  const own = ownPlaces(state, alignment, texts)
  const ids = idsOf(state, { alignment, own }, texts)
  const added = [
    ...movedTo(state, place),
    ...eventsOf(state, { alignment, own }, ids),
    ...wordingsOf(state, ids, texts),
  ]
  const next = { ...before, entries: [...before.entries, ...added] }
  return { ids, ledger: next, aliases: aliasesOf(stateOf(next)) }
}

/** An edit: what the texts say of it, and what the past of the paragraphs does. */
interface Edit {
  alignment: Alignment
  own: ReadonlyMap<string, OwnPlaces>
}

function idsOf({ paragraphs, wordings }: LedgerState, edit: Edit, texts: readonly string[]): string[] {
  const ids = idsByOwnText(paragraphs, edit)
  const current = new Set(paragraphs.map(({ id }) => id))
  const given = new Set(ids)
  const retired = new Map<string, string>()
  for (const [id, said] of wordings) {
    const fingerprint = fingerprintText(said.at(-1) ?? '')
    if (!current.has(id) && !given.has(id) && fingerprint !== '' && !retired.has(fingerprint))
      retired.set(fingerprint, id)
  }
  for (const [n, text] of texts.entries()) {
    if (ids[n] !== null) continue
    const fingerprint = fingerprintText(text)
    ids[n] = retired.get(fingerprint) ?? null
    retired.delete(fingerprint)
  }
  const minted = mintParagraphIds(
    texts.filter((_, n) => ids[n] === null),
    wordings.keys(),
  )
  return ids.map((id) => id ?? minted.shift() ?? '')
}

/**
 * The ids that go on: a paragraph keeps that of the one it continues, unless all that it holds is text that was merged
 * into it. That text has the id that it had before the merge again.
 */
function idsByOwnText(
  paragraphs: LedgerState['paragraphs'],
  { alignment: { from }, own }: Edit,
): (string | null)[] {
  const ids = from.map((o) => (o === null ? null : (paragraphs[o]?.id ?? null)))
  if (own.size === 0) return ids
  for (const [n, id] of ids.entries())
    if (id !== null && own.get(id)?.at.every((place) => place.n !== n) === true) ids[n] = null
  const given = new Set(ids)
  for (const [id, { at }] of own) {
    const best = at.toSorted((a, b) => b.share - a.share).find(({ n }) => ids[n] === null)
    if (best === undefined || best.share < mostlyOwn || given.has(id)) continue
    ids[best.n] = id
    given.add(id)
  }
  return ids
}

/** The share of a paragraph that an id's own text must make up to give it its id. */
const mostlyOwn = 0.5

function movedTo({ place }: LedgerState, now: string): Entry[] {
  return place === now ? [] : [{ place: now }]
}

/** What this edit did to each paragraph that is not as it was. Changes of punctuation alone are no edit. */
function eventsOf(
  { paragraphs, events }: LedgerState,
  { alignment: { fates }, own }: Edit,
  ids: readonly string[],
): Entry[] {
  const back = new Set(paragraphs.map(({ id }) => id))
  const isBack = new Set(ids.filter((id) => !back.has(id) && events.has(id)))
  const followed = new Map([...own].filter(([id, { isLess }]) => isLess || isBack.has(id)))
  const returned = [...isBack].flatMap((id): Entry[] =>
    !followed.has(id) ? [{ id, fate: 'same', to: [id] }] : [],
  )
  const changed = fates.flatMap(({ fate, to }, o): Entry[] => {
    const id = paragraphs[o]?.id ?? ''
    if (fate === 'same' || followed.has(id)) return []
    if (fate === 'removed') return [{ id, fate, to: [], near: nearest(o, fates, ids) }]
    return [{ id, fate, to: to.map((n) => ids[n] ?? '') }]
  })
  const narrowed = [...followed].map(([id, { at, near }]): Entry => {
    const to = at.map(({ n }) => ids[n] ?? '')
    if (to.length === 0) return { id, fate: 'removed', to, near: ids[near] ?? null, all: true }
    return { id, fate: to.length === 1 ? 'edited' : 'split', to, all: true }
  })
  return [...returned, ...changed, ...narrowed]
}

/** The paragraph that stood before the removed one and survives, else the first one of all. */
function nearest(o: number, fates: Alignment['fates'], ids: readonly string[]): string | null {
  for (let before = o - 1; before >= 0; before -= 1) {
    const n = fates[before]?.to.at(-1)
    if (n !== undefined) return ids[n] ?? null
  }
  return ids[0] ?? null
}

/** The wordings that are new, and the order if it is. */
function wordingsOf(state: LedgerState, ids: readonly string[], texts: readonly string[]): Entry[] {
  const said = ids.flatMap((id, n): Entry[] => {
    const text = texts[n] ?? ''
    return state.wordings.get(id)?.at(-1) === text ? [] : [{ id, text }]
  })
  const { paragraphs, isWithdrawn } = state
  const isSame = paragraphs.length === ids.length && ids.every((id, n) => paragraphs[n]?.id === id)
  return isSame && !isWithdrawn ? said : [...said, { now: [...ids] }]
}
