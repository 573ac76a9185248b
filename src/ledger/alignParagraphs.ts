import { fingerprintText } from '../text/fingerprintText.ts'
import { continuations, type Edit } from './continuations.ts'
import type { Fate } from './ledger.ts'
import { mergedMarks } from './mergedMarks.ts'
import { pairUnchanged } from './pairUnchanged.ts'
import { untoldEquals } from './untoldEquals.ts'
import { untoldMoves } from './untoldMoves.ts'
import { untoldTwins } from './untoldTwins.ts'

export interface Alignment {
  /** For each new paragraph the index of the old one that it continues, and whose id it carries, else null. */
  from: (number | null)[]
  /** For each old paragraph what became of it, and the new ones that hold its text, in their order; none if removed. */
  fates: { fate: Fate; to: number[] }[]
}

/**
 * Recognises the paragraphs of an edited article. Unchanged ones are paired by fingerprint and give the order that
 * the others are judged by; of what is left, old text is claimed by new text once: first by the paragraphs that
 * continue old ones, then by those that took in a merged one or a piece of a split one. What stays in doubt is
 * removed: a link that says it is lost misleads nobody.
 */
export function alignParagraphs(before: readonly string[], after: readonly string[]): Alignment {
  // Most articles of a first build have no past.
  if (before.length === 0) return { from: after.map(() => null), fates: [] }
  const old = before.map(keyOf)
  const now = after.map(keyOf)
  const isVerbatim = (o: number, n: number): boolean => before[o] === after[n]
  const { from, inOrder } = pairUnchanged(old, now, isVerbatim)
  const untold = [...untoldEquals(from, now, isVerbatim), ...untoldMoves(old, now, { from, inOrder })]
  const edits = continuations(old, now, { from, inOrder }, { before, after })
  for (const n of untold) from[n] = null
  const at = new Map(from.flatMap((o, n) => (o === null ? [] : [[o, n] as const])))
  for (const [o, { main }] of edits) if (main !== null) from[main] = o
  const fates = old.map((text, o): Alignment['fates'][number] => {
    const n = at.get(o)
    if (n !== undefined) return { fate: inOrder.has(n) ? 'same' : 'moved', to: [n] }
    const edit = edits.get(o)
    return edit === undefined ? { fate: 'removed', to: [] } : { fate: changeOf(edit, text), to: edit.to }
  })
  for (const [o, { fate }] of fates.entries()) {
    const host =
      fate === 'removed' && fingerprintText(old[o] ?? '') === ''
        ? mergedMarks(o, { before, after }, fates)
        : null
    if (host !== null) fates[o] = { fate: 'merged', to: [host] }
  }
  for (const o of untoldTwins(old, fates)) {
    for (const n of fates[o]?.to ?? []) if (from[n] === o) from[n] = null
    fates[o] = { fate: 'removed', to: [] }
  }
  return { from, fates }
}

/** What a paragraph is recognised by; one of punctuation alone by that. */
function keyOf(text: string): string {
  const fingerprint = fingerprintText(text)
  return fingerprint === '' ? text.trim() : fingerprint
}

function changeOf({ to, isShared, kept, ofNew }: Edit, text: string): Fate {
  if (to.length > 1) return 'split'
  if (isShared) return 'merged'
  if (kept < 0.95 * text.length && ofNew >= 0.95) return 'shortened'
  return kept >= 0.6 * text.length ? 'edited' : 'rewritten'
}
