import { gramAt, shortText, type Indexed } from '../text/commonRuns.ts'

/**
 * Gives a function from an old text to the new ones worth comparing with it: those that share stretches of four
 * characters, of two with texts of a few words, or begin or end with all of it. Of many, those that share most of what
 * few others have: hundreds of changed lines must not cost their square.
 */
export function sharingTexts(now: ReadonlyMap<number, Indexed>): (text: string) => number[] {
  const long = new Map<number, number[]>()
  const short = new Map<number, number[]>()
  const edges = new Map<string, number[]>()
  for (const [n, { text }] of now) {
    addGrams(long, text, n, 4)
    if (text.length <= shortText) addGrams(short, text, n, 2)
    for (const edge of edgesOf(text)) addHolder(edges, edge, n)
  }
  return (text) => {
    const weights = new Map<number, number>()
    const add = (n: number, weight: number): void => {
      weights.set(n, (weights.get(n) ?? 0) + weight)
    }
    for (const holders of sharedBy(long, text, 4)) for (const n of holders) add(n, 2 / holders.length)
    for (const holders of sharedBy(short, text, 2)) for (const n of holders) add(n, 1 / holders.length)
    if (text.length <= shortText) {
      for (const n of few(edges.get(text.slice(0, 2)))) {
        const other = now.get(n)?.text ?? ''
        if (other.startsWith(text) || other.endsWith(text)) add(n, text.length)
      }
      for (const n of few(edges.get(text.slice(-2))))
        if (now.get(n)?.text.endsWith(text) === true) add(n, text.length)
    }
    const found = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return found.slice(0, mostCompared).map(([n]) => n)
  }
}

/** A gram that more paragraphs share tells none of them. */
const mostHolders = 48
/** The new paragraphs that an old one is compared with. */
const mostCompared = 24

function few(holders: readonly number[] = []): readonly number[] {
  return holders.length > mostHolders ? [] : holders
}

function edgesOf(text: string): string[] {
  return [text.slice(0, 1), text.slice(0, 2), text.slice(-2), text.slice(-1)]
}

function addGrams(holders: Map<number, number[]>, text: string, n: number, gram: number): void {
  for (let at = 0; at + gram <= text.length; at += 1) {
    addHolder(holders, gramAt(text, at, gram), n)
  }
}

function addHolder<K>(holders: Map<K, number[]>, key: K, n: number): void {
  const known = holders.get(key)
  if (known === undefined) holders.set(key, [n])
  else if (known.at(-1) !== n) known.push(n)
}

function* sharedBy(
  holders: ReadonlyMap<number, number[]>,
  text: string,
  gram: number,
): Iterable<readonly number[]> {
  for (let at = 0; at + gram <= text.length; at += 1) yield few(holders.get(gramAt(text, at, gram)))
}
