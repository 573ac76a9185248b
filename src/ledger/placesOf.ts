import type { Entry, Event, Fate } from './ledger.ts'

/** The paragraphs that the text of an id has come to, and all that happened on the way. */
export interface Places {
  at: ReadonlySet<string>
  fates: ReadonlySet<Fate>
}

/**
 * Where each id leads, by the events of a log in their order. Those of one edit happen at once: the paragraph that took
 * in another one and was split by the same edit does not lead the other one to both pieces.
 */
export function placesOf(entries: readonly Entry[]): Map<string, Places> {
  const places = new Map<string, Places>()
  let edit = new Map<string, Event>()
  for (const entry of entries) {
    if ('fate' in entry) {
      edit.set(entry.id, entry)
      continue
    }
    happen(places, edit)
    edit = new Map()
    if ('text' in entry && !places.has(entry.id))
      places.set(entry.id, { at: new Set([entry.id]), fates: new Set() })
  }
  happen(places, edit)
  return places
}

function happen(places: Map<string, Places>, edit: ReadonlyMap<string, Event>): void {
  if (edit.size === 0) return
  for (const [id, { at, fates }] of places) {
    const own = edit.get(id)
    if (own?.fate === 'same') places.set(id, { at: new Set(own.to), fates: new Set() })
    else if (own?.all === true) places.set(id, { at: new Set(own.to), fates: new Set([...fates, own.fate]) })
    else {
      const met = [...at].flatMap((place) => edit.get(place) ?? [])
      if (met.length === 0) continue
      places.set(id, {
        at: new Set([...at].flatMap((place) => edit.get(place)?.to ?? [place])),
        fates: new Set([...fates, ...met.map(({ fate }) => fate)]),
      })
    }
  }
}
