import type { Alias } from '../article/edition.ts'
import type { Event, Fate, LedgerState } from './ledger.ts'

/** An id that the archive has published leads nowhere; the message names the text that was linked. */
export class LedgerError extends Error {
  override name = 'LedgerError'
}

/**
 * Follows every id ever issued to the paragraphs of today; the gravest thing that happened on the way is its fate. An
 * id whose paragraph is as it was has no alias.
 * @throws LedgerError for an id that would resolve to nothing.
 */
export function aliasesOf(state: LedgerState): Record<string, Alias> {
  const current = new Set(state.paragraphs.map(({ id }) => id))
  const aliases: Record<string, Alias> = {}
  for (const id of state.wordings.keys()) {
    const last = state.events.get(id)?.at(-1)
    if (last === undefined || last.fate === 'same') {
      if (!current.has(id)) throw nowhere(state, id)
      continue
    }
    const to = follow(state, id, current)
    const fates = state.places.get(id)?.fates
    if (to.length > 0) aliases[id] = { fate: gravest(fates ?? new Set()), to, near: null }
    else aliases[id] = { fate: 'removed', to: [], near: nearOf(state, id, current) }
  }
  return aliases
}

/** The gravest first. A removal counts only if nothing is left. */
const gravity = ['split', 'merged', 'rewritten', 'shortened', 'edited', 'moved'] as const

function gravest(fates: ReadonlySet<Fate>): Alias['fate'] {
  return gravity.find((fate) => fates.has(fate)) ?? 'edited'
}

/** The paragraphs of today that an id leads to, in order. Of one that a merged branch knew otherwise, by its own places. */
function follow(state: LedgerState, start: string, current: ReadonlySet<string>): string[] {
  const found = new Set(current.has(start) ? [start] : [])
  const seen = new Set<string>()
  const waiting = [...(state.places.get(start)?.at ?? [])]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const places = state.places.get(id)
    if (places === undefined) throw nowhere(state, start)
    if (current.has(id)) found.add(id)
    else waiting.push(...places.at)
  }
  return state.paragraphs.map(({ id }) => id).filter((id) => found.has(id))
}

/** Follows removals back to a paragraph that is left. */
function nearOf(state: LedgerState, start: string, current: ReadonlySet<string>): string | null {
  const seen = new Set<string>()
  let id: string | null = start
  while (id !== null && !seen.has(id)) {
    if (current.has(id)) return id
    seen.add(id)
    const last: Event | undefined = state.events.get(id)?.at(-1)
    id = last?.to[0] ?? last?.near ?? null
  }
  return state.paragraphs[0]?.id ?? null
}

function nowhere(state: LedgerState, id: string): LedgerError {
  const text = state.wordings.get(id)?.at(-1) ?? ''
  return new LedgerError(
    `a link to paragraph ${id} would lead nowhere (「${text.slice(0, 40)}」); its ledger is damaged, restore it`,
  )
}
