import { alignParagraphs } from './alignParagraphs.ts'
import { carryIds } from './carryIds.ts'
import type { Fate } from './ledger.ts'

interface Paragraph {
  id: string
  text: string
}

/**
 * What becomes of the paragraphs `old` of an article whose next version has the paragraphs `now`: their ids, those of
 * the new ones, and for each old id, in order, its fate and the new paragraphs that hold its text (none if removed).
 */
export function tracePair(
  old: readonly string[],
  now: readonly string[],
): { old: Paragraph[]; new: Paragraph[]; fates: { id: string; fate: Fate; to: string[] }[] } {
  const source = { article: 'pair', origin: 'pair', place: 'pair' }
  const first = carryIds(null, source, old)
  const next = carryIds(first.ledger, source, now)
  const { fates } = alignParagraphs(old, now)
  const named = (ids: readonly string[], texts: readonly string[]): Paragraph[] =>
    texts.map((text, index) => ({ id: ids[index] ?? '', text }))
  return {
    old: named(first.ids, old),
    new: named(next.ids, now),
    fates: first.ids.map((id, o) => ({
      id,
      fate: fates[o]?.fate ?? 'removed',
      to: (fates[o]?.to ?? []).map((n) => next.ids[n] ?? ''),
    })),
  }
}
