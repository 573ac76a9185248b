import { mintId } from '../article/mintId.ts'
import { fingerprintText } from '../text/fingerprintText.ts'

/**
 * One new id a paragraph, in order: 4 characters minted from its fingerprint text, longer where that id was
 * ever issued in this article (`issued`) or earlier in this list. The same texts always give the same ids.
 */
export function mintParagraphIds(texts: readonly string[], issued: Iterable<string> = []): string[] {
  const taken = new Set(issued)
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const fingerprint = fingerprintText(text)
    const copy = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, copy)
    // A fingerprint holds no line break, so the second of two equal paragraphs has a seed of its own.
    const seed = copy === 1 ? fingerprint : `${fingerprint}\n${copy}`
    let length = 4
    let id = mintId(seed, length)
    while (taken.has(id) && length < 40) {
      length += 1
      id = mintId(seed, length)
    }
    taken.add(id)
    return id
  })
}
