import { fingerprintText } from '../text/fingerprintText.ts'
import { alignParagraphs, type Alignment } from './alignParagraphs.ts'
import type { Fate, Ledger } from './ledger.ts'
import { mintParagraphIds } from './mintParagraphIds.ts'

export interface Carried {
  /** The id of each paragraph, in order. */
  ids: string[]
  /** The ledger to keep from now on; equal to the one given when nothing changed. */
  ledger: Ledger
  /** Every id once issued that is not current, and what became of it (as in ArticleContext). */
  aliases: Record<string, { to: string | null; fate: 'edited' | 'removed' }>
}

/**
 * Gives the paragraphs of an article their ids. Without a ledger they are minted; with one, a paragraph that
 * is recognised keeps its id over the edit and only new ones are minted. No id is ever issued to another
 * text: a paragraph that was removed and comes back word for word gets its own again.
 */
export function carryIds(
  ledger: Ledger | null,
  article: string,
  place: string,
  texts: readonly string[],
): Carried {
  const before = ledger?.paragraphs ?? []
  const former = ledger?.former ?? []
  const alignment = alignParagraphs(
    before.map(({ text }) => text),
    texts,
  )
  const ids = idsOf(before, former, alignment, texts)
  const paragraphs = ids.map((id, n) => ({ id, text: texts[n] ?? '' }))
  const next: Ledger = {
    schema: 'guli/ledger@1',
    article,
    place,
    paragraphs,
    former: [...former, ...newFates(before, paragraphs, alignment)],
  }
  return { ids, ledger: next, aliases: aliasesOf(next) }
}

interface Kept {
  id: string
  text: string
}

function idsOf(
  before: readonly Kept[],
  former: readonly Fate[],
  { from }: Alignment,
  texts: readonly string[],
): string[] {
  const ids = from.map((o) => (o === null ? null : (before[o]?.id ?? null)))
  const taken = new Set(before.map(({ id }) => id))
  // The last wording of each id that is not current.
  const retired = new Map(former.filter(({ id }) => !taken.has(id)).map(({ id, text }) => [id, text]))
  for (const [n, text] of texts.entries()) {
    if (ids[n] !== null) continue
    const fingerprint = fingerprintText(text)
    for (const [id, wording] of retired) {
      if (fingerprint === '' || fingerprintText(wording) !== fingerprint) continue
      ids[n] = id
      retired.delete(id)
      break
    }
  }
  const issued = [...taken, ...former.map(({ id }) => id)]
  const minted = mintParagraphIds(
    texts.filter((_, n) => ids[n] === null),
    issued,
  )
  return ids.map((id) => id ?? minted.shift() ?? '')
}

/** What this edit did to each paragraph that is not as it was. Changes of punctuation alone are no edit. */
function newFates(before: readonly Kept[], after: readonly Kept[], { from, into }: Alignment): Fate[] {
  const at = new Map(from.flatMap((o, n) => (o === null ? [] : [[o, n] as const])))
  return before.flatMap(({ id, text }, o): Fate[] => {
    const n = at.get(o)
    const current = n === undefined ? undefined : after[n]
    if (current !== undefined)
      return fingerprintText(current.text) === fingerprintText(text)
        ? []
        : [{ id, text, fate: 'edited', to: id }]
    const host = into[o] ?? null
    if (host !== null) return [{ id, text, fate: 'edited', to: after[host]?.id ?? null }]
    return [{ id, text, fate: 'removed', to: nearest(o, at, after) }]
  })
}

/** The paragraph that stood before the removed one and survives, else the first one after it. */
function nearest(o: number, at: ReadonlyMap<number, number>, after: readonly Kept[]): string | null {
  for (let previous = o - 1; previous >= 0; previous -= 1) {
    const n = at.get(previous)
    if (n !== undefined) return after[n]?.id ?? null
  }
  return after[0]?.id ?? null
}

/** Follows every retired id to a current paragraph; one removal on the way makes it `removed`. */
function aliasesOf(ledger: Ledger): Carried['aliases'] {
  const current = new Set(ledger.paragraphs.map(({ id }) => id))
  const last = new Map(ledger.former.map((fate) => [fate.id, fate]))
  const aliases: Carried['aliases'] = {}
  for (const id of last.keys()) {
    if (current.has(id)) continue
    let step = last.get(id)
    let fate: 'edited' | 'removed' = 'edited'
    const visited = new Set<Fate>()
    while (step !== undefined && !visited.has(step)) {
      visited.add(step)
      if (step.fate === 'removed') fate = 'removed'
      if (step.to === null || current.has(step.to)) break
      step = last.get(step.to)
    }
    const to = step?.to ?? null
    // An article once emptied, or a trail that ends nowhere: the top, said to be a removal.
    aliases[id] =
      to !== null && current.has(to)
        ? { to, fate }
        : { to: ledger.paragraphs[0]?.id ?? null, fate: 'removed' }
  }
  return aliases
}
