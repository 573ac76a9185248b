/**
 * Finds a paragraph as hypothesis/client finds a quotation (src/annotator/anchoring/match-quote.ts): the whole
 * paragraph is the quote; exact matches first, else those with the fewest errors, at most half of its length and 256;
 * among several the best by quote 50, context before and after 20 each, and position 2.
 */
export function findQuote(old: readonly string[], o: number, now: readonly string[]): number[] {
  const quote = old[o] ?? ''
  const before = old.slice(0, o).join('')
  const after = old.slice(o + 1).join('')
  const text = now.join('')
  const ends = exactEnds(quote, text)
  const found = ends.length > 0 ? { errors: 0, ends } : closestEnds(quote, text)
  if (found === null || quote === '') return []
  const [best] = found.ends
    .map((end) => {
      const start = Math.max(0, end - quote.length)
      const place = 1 - Math.abs(start - before.length) / Math.max(1, text.length)
      const context = agreement(before.slice(-32), text.slice(Math.max(0, start - 32), start))
      const rest = agreement(after.slice(0, 32), text.slice(end, end + 32))
      return { middle: (start + end) / 2, score: 20 * context + 20 * rest + 2 * place }
    })
    .sort((a, b) => b.score - a.score)
  return best === undefined ? [] : [paragraphAt(now, best.middle)]
}

function exactEnds(quote: string, text: string): number[] {
  const ends: number[] = []
  for (let at = text.indexOf(quote); at !== -1 && ends.length < 99; at = text.indexOf(quote, at + 1))
    ends.push(at + quote.length)
  return ends
}

/** The ends of the stretches with the fewest errors (Sellers 1980). */
function closestEnds(quote: string, text: string): { errors: number; ends: number[] } | null {
  let errors = Math.min(256, Math.floor(quote.length / 2))
  let ends: number[] = []
  const column = Uint16Array.from({ length: quote.length + 1 }, (_, at) => at)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    let diagonal = 0
    for (let row = 1; row <= quote.length; row += 1) {
      const left = column[row] ?? 0
      const same = diagonal + (quote.charCodeAt(row - 1) === unit ? 0 : 1)
      column[row] = Math.min(same, left + 1, (column[row - 1] ?? 0) + 1)
      diagonal = left
    }
    const last = column[quote.length] ?? 0
    if (last > errors) continue
    if (last < errors) ends = []
    errors = last
    ends.push(at + 1)
  }
  return ends.length === 0 ? null : { errors, ends }
}

/** The share of the units of a context that are there again. */
function agreement(expected: string, found: string): number {
  const { length } = expected
  if (length === 0) return 1
  const shift = found.length - length
  let same = 0
  for (let at = 0; at < length; at += 1)
    if (expected.charAt(at) === found.charAt(at + Math.max(0, shift))) same += 1
  return same / length
}

function paragraphAt(texts: readonly string[], place: number): number {
  let end = 0
  for (const [n, { length }] of texts.entries()) {
    end += length
    if (place < end) return n
  }
  return texts.length - 1
}
