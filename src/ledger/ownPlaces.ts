import { commonRuns, indexed, type Indexed } from '../text/commonRuns.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import type { Alignment } from './alignParagraphs.ts'
import type { LedgerState } from './ledger.ts'

/** Where the own text of an id is after an edit. */
export interface OwnPlaces {
  /** The new paragraphs that hold it, and how much of each it makes up; none when it was cut out. */
  at: { n: number; share: number }[]
  /** The first of those that hold what it stood with. */
  near: number
  /** Whether it is not in all of those. */
  isLess: boolean
}

/**
 * Follows the own text of ids where a paragraph that others were merged into is split, or cut: only one of the pieces,
 * or none, may have the words that were linked.
 */
export function ownPlaces(
  { paragraphs, places, wordings, own }: LedgerState,
  { fates }: Alignment,
  texts: readonly string[],
): Map<string, OwnPlaces> {
  const olds = new Map(paragraphs.map(({ id }, o) => [id, o]))
  const now = new Map<number, Indexed>()
  const found = new Map<string, OwnPlaces>()
  for (const [id, { at }] of places) {
    const said = own.get(id) ?? (at.has(id) ? undefined : wordings.get(id)?.at(-1))
    const hosts = [...at].flatMap((place) => olds.get(place) ?? [])
    const reached = [...new Set(hosts.flatMap((o) => fates[o]?.to ?? []))].sort((a, b) => a - b)
    const mayLeave = hosts.some((o) => ['split', 'shortened', 'merged'].includes(fates[o]?.fate ?? ''))
    if (said === undefined || !mayLeave || reached.length === 0) continue
    const text = fingerprintText(said)
    const before = hosts.reduce((sum, o) => sum + common(text, indexedOf(paragraphs[o]?.text ?? '')), 0)
    for (const n of reached) if (!now.has(n)) now.set(n, indexedOf(texts[n] ?? ''))
    const left = reached.map((n) => ({ n, kept: common(text, now.get(n)) }))
    const there = left.filter(({ kept }) => kept >= 0.15 * before)
    const isCut = hosts.every((o) => fates[o]?.fate === 'shortened')
    // What nobody could see before is not missed after.
    if (before < 4 || before < 0.2 * text.length) continue
    if (there.length === 0 && !isCut) continue
    found.set(id, {
      at: there.map(({ n, kept }) => ({ n, share: kept / Math.max(1, now.get(n)?.text.length ?? 0) })),
      near: reached[0] ?? 0,
      isLess: there.length < reached.length,
    })
  }
  return found
}

function indexedOf(text: string): Indexed {
  return indexed(fingerprintText(text))
}

/** UTF-16 units that two texts share. */
function common(text: string, other: Indexed | undefined): number {
  if (other === undefined) return 0
  const masks = [new Uint8Array(text.length), new Uint8Array(other.text.length)] as const
  return commonRuns(text, other, ...masks).reduce((sum, { length }) => sum + length, 0)
}
