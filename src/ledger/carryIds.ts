import type { Alias } from '../article/edition.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import { alignParagraphs, type Alignment } from './alignParagraphs.ts'
import { aliasesOf } from './aliasesOf.ts'
import { type Entry, type Ledger, type LedgerState, stateOf } from './ledger.ts'
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
  const ids = idsOf(state, alignment, texts)
  const added = [
    ...movedTo(state, place),
    ...eventsOf(state, alignment, ids),
    ...wordingsOf(state, ids, texts),
  ]
  const next = { ...before, entries: [...before.entries, ...added] }
  return { ids, ledger: next, aliases: aliasesOf(stateOf(next)) }
}

function idsOf(
  { paragraphs, wordings }: LedgerState,
  { from }: Alignment,
  texts: readonly string[],
): string[] {
  const ids = from.map((o) => (o === null ? null : (paragraphs[o]?.id ?? null)))
  const current = new Set(paragraphs.map(({ id }) => id))
  const retired = new Map<string, string>()
  for (const [id, said] of wordings) {
    const fingerprint = fingerprintText(said.at(-1) ?? '')
    if (!current.has(id) && fingerprint !== '' && !retired.has(fingerprint)) retired.set(fingerprint, id)
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

function movedTo({ place }: LedgerState, now: string): Entry[] {
  return place === now ? [] : [{ place: now }]
}

/** What this edit did to each paragraph that is not as it was. Changes of punctuation alone are no edit. */
function eventsOf(
  { paragraphs, events }: LedgerState,
  { fates }: Alignment,
  ids: readonly string[],
): Entry[] {
  const back = new Set(paragraphs.map(({ id }) => id))
  const returned = ids.flatMap((id): Entry[] =>
    !back.has(id) && events.has(id) ? [{ id, fate: 'same', to: [id] }] : [],
  )
  const changed = fates.flatMap(({ fate, to }, o): Entry[] => {
    const id = paragraphs[o]?.id ?? ''
    if (fate === 'same') return []
    if (fate === 'removed') return [{ id, fate, to: [], near: nearest(o, fates, ids) }]
    return [{ id, fate, to: to.map((n) => ids[n] ?? '') }]
  })
  return [...returned, ...changed]
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
