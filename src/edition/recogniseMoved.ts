import { fingerprintText } from '../text/fingerprintText.ts'
import { alignParagraphs } from '../ledger/alignParagraphs.ts'

/** How much of an article's text must stand in a file to say that it is that article under another name. */
const least = 0.6
/** Shorter paragraphs (「(完)」, a subhead) stand in many articles. */
const telling = 12

/** Articles whose files are gone: their paragraphs, and which of them have a paragraph of a fingerprint. */
export interface PastArticles {
  texts: ReadonlyMap<string, readonly string[]>
  byFingerprint: ReadonlyMap<string, ReadonlySet<string>>
}

/** The paragraphs of each article by its id, ready to be asked for many files. */
export function pastArticles(articles: readonly (readonly [string, readonly string[]])[]): PastArticles {
  const byFingerprint = new Map<string, Set<string>>()
  for (const [id, texts] of articles) {
    for (const fingerprint of tellingOf(texts)) {
      const ids = byFingerprint.get(fingerprint) ?? new Set()
      byFingerprint.set(fingerprint, ids.add(id))
    }
  }
  return { texts: new Map(articles), byFingerprint }
}

/** Which of the `missing` articles has the paragraphs `texts`, edited perhaps: the one that most of its text is from. */
export function recogniseMoved(
  texts: readonly string[],
  { texts: past, byFingerprint }: PastArticles,
  missing: ReadonlySet<string>,
): string | null {
  const alike = new Set<string>()
  for (const fingerprint of tellingOf(texts))
    for (const id of byFingerprint.get(fingerprint) ?? []) alike.add(id)
  let best: { id: string; share: number } | null = null
  for (const id of alike) {
    if (!missing.has(id)) continue
    const share = commonShare(past.get(id) ?? [], texts)
    if (share >= least && share > (best?.share ?? 0)) best = { id, share }
  }
  return best?.id ?? null
}

function tellingOf(texts: readonly string[]): string[] {
  return texts.map(fingerprintText).filter(({ length }) => length >= telling)
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
