import type { Element } from './elements.ts'
import { attributeOf, namesOf } from './elements.ts'
import { isEndMark, isSiteLine } from './furniture.ts'
import type { PageLine, PageText, Range } from './readLines.ts'

/**
 * Which lines of a page are the article's: those of the block in which sentences most outweigh links and scraps, and
 * of no block inside it that has nearly all of them alone. null when no line of the page has a sentence.
 * Navigation and other furniture counts for nothing, unless the page has hardly any text outside it.
 * `headline` is the line of the headline where that is known: what stands above it counts for little.
 */
export function findArticle(page: PageText, headline: number | null): Article | null {
  const weights = weigh(page.lines)
  let best: Found | null = null
  for (const { loose, share } of searches) {
    const found = findRange(page, weights, headline, loose)
    if (found !== null && (best === null || best.gain < found.gain * share)) best = found
  }
  return best ?? wholePage(page)
}

/** Where to look, and what share of the text found there makes what was found before worth keeping. */
const searches = [
  { loose: [], share: 0 },
  { loose: ['other'], share: 0.15 },
  { loose: ['other', 'comments'], share: 0.02 },
] as const
const nearlyAll = 0.95

/** Where the article stands; `loose` are the kinds of furniture that it may stand in. */
export interface Article extends Range {
  loose: Loose
}

type Loose = readonly ('other' | 'comments')[]

interface Found extends Article {
  gain: number
}

/** A page without any sentence: all of it, if what is no link outweighs what is one. */
function wholePage({ lines }: PageText): Article | null {
  const own = lines.filter(({ furniture, block }) => furniture === null && block.tagName !== 'html')
  const linked = own.reduce((sum, line) => sum + line.linked, 0)
  const all = own.reduce((sum, { text }) => sum + (isSiteLine(text) ? 0 : text.length), 0)
  return all > linked * 2 ? { from: 0, to: lines.length, loose: [] } : null
}

/** The blocks come outer before inner, so an inner one takes over only where it has nearly all. */
function findRange(
  { lines, ranges }: PageText,
  weights: readonly Weight[],
  headline: number | null,
  loose: Loose,
): Found | null {
  const sums = [0]
  for (const worth of worths(lines, weights, headline, loose)) sums.push((sums.at(-1) ?? 0) + worth)
  const gainOf = ({ from, to }: Range): number => (sums[to] ?? 0) - (sums[from] ?? 0)
  let best: Found | null = null
  let peak = 0
  for (const [element, range] of ranges) {
    if (!isHolder(element)) continue
    const bare = gainOf(range)
    if (bare <= 0) continue
    const gain = bare * hint(element)
    const inside = best !== null && range.from >= best.from && range.to <= best.to
    const wins = gain > peak || (inside && gain > peak * nearlyAll && range.to - range.from > 1)
    if (wins) best = { ...range, gain, loose }
    peak = Math.max(peak, gain)
  }
  return best
}

const holders = new Set(
  'article blockquote body center dd div dl fieldset figure form li main ol pre section table tbody td ul'.split(
    ' ',
  ),
)

function isHolder({ tagName }: Element): boolean {
  return holders.has(tagName)
}

const hints = new Set(
  'content article detail text body zoom main story post entry editor txt neirong zhengwen wenzhang'.split(
    ' ',
  ),
)

function hint(element: Element): number {
  if (attributeOf(element, 'itemprop') === 'articleBody') return 1.3
  return namesOf(element).some((name) => hints.has(name)) ? 1.08 : 1
}

/** What a line says for a block being the article, and whether it says that the article ends above it. */
interface Weight {
  worth: number
  ends: boolean
}

function weigh(lines: readonly PageLine[]): Weight[] {
  return lines.map((line) => ({ worth: worthOf(line), ends: isEndMark(line.text) }))
}

/** The weights where furniture, and what stands above the headline or below the end, counts for little or nothing. */
function worths(
  lines: readonly PageLine[],
  weights: readonly Weight[],
  headline: number | null,
  loose: Loose,
): number[] {
  let sentences = 0
  let ended = false
  return weights.map(({ worth, ends }, index) => {
    const furniture = lines[index]?.furniture ?? null
    if (furniture !== null && !loose.includes(furniture)) return 0
    const below = headline === null || index > headline
    if (below && sentences > 100 && ends) ended = true
    if (worth <= 0) return worth
    if (below) sentences += worth
    return ended || !below ? worth * 0.3 : worth
  })
}

/** Characters of sentences count for, links and scraps against. */
function worthOf({ text, linked }: PageLine): number {
  const own = text.length - linked
  if (isSiteLine(text)) return -Math.min(text.length, 100)
  if (linked > own) return -Math.min(linked, 40)
  const marks = text.match(/[，。！？；：、“”「」,.!?;:]/gu)?.length ?? 0
  if (own >= 8 && /[。！？!?]/u.test(text)) return own
  if (own >= 16 && marks > 0) return own * 0.7
  if (own >= 30) return own * 0.3
  return -3
}
