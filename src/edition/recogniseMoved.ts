import { fingerprintText } from '../text/fingerprintText.ts'
import { alignParagraphs } from '../ledger/alignParagraphs.ts'

/** How much of an article's text must stand in a file to say that it is that article under another name. */
const least = 0.6
/** Shorter paragraphs (「(完)」, a subhead) stand in many articles. */
const telling = 12

/**
 * Tells which article of the past, if any, has the paragraphs `texts`, edited perhaps: the one that most of its text
 * is from. `past`: the paragraphs of each, by id.
 */
export function recogniseMoved(
  texts: readonly string[],
  past: ReadonlyMap<string, readonly string[]>,
): string | null {
  const fingerprints = new Set(texts.map(fingerprintText).filter(({ length }) => length >= telling))
  let best: { id: string; share: number } | null = null
  for (const [id, before] of past) {
    if (!before.some((text) => fingerprints.has(fingerprintText(text)))) continue
    const share = commonShare(before, texts)
    if (share >= least && share > (best?.share ?? 0)) best = { id, share }
  }
  return best?.id ?? null
}

/** Characters of the old paragraphs that live on, of all characters of the longer side. */
function commonShare(before: readonly string[], after: readonly string[]): number {
  const { fates } = alignParagraphs(before, after)
  const kept = before.filter((_, o) => (fates[o]?.to.length ?? 0) > 0)
  return lengthOf(kept) / Math.max(1, lengthOf(before), lengthOf(after))
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0)
}
