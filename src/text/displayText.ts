/**
 * Text as it is shown: half-width `, : ; ? ! ( )` and straight double quotes beside Han characters become
 * full-width, one UTF-16 unit for one, so offsets into the raw text hold; so does a full stop after Han at the end of the text or of
 * what is quoted (between Han it may join the parts of a name, 「乔治.布什」). Numbers (1,920 · 10:30 · 3.5), Latin
 * text and web addresses stay as they are. Brackets and quotes change in pairs or not at all. Folds like the
 * raw text; applied twice it does nothing more.
 */
export function displayText(raw: string): string {
  if (!halfWidth.test(raw) && !endStop.test(raw)) return raw
  const units = Array.from({ length: raw.length }, (_, at) => raw.charAt(at))
  const kinds = kindsOf(raw)
  widenStops(units, kinds)
  widenPairs(units, kinds)
  widenQuotes(units, kinds)
  widenPoints(units, kinds)
  return units.join('')
}

/** Only the full stops of `displayText`, of one line or of several. */
export function widenFullStops(raw: string): string {
  if (!endStop.test(raw)) return raw
  if (raw.includes('\n')) return raw.split('\n').map(widenFullStops).join('\n')
  const units = Array.from({ length: raw.length }, (_, at) => raw.charAt(at))
  widenStops(units, kindsOf(raw))
  return units.join('')
}

const endStop = /\.(?:$|[”’」』)）"])/mu
const halfWidth = /[,:;?!()"]/u

/** `skip` marks what says nothing about its neighbours and is looked through: 「会议”,」 is a comma after 议. */
type Kind = 'han' | 'other' | 'skip' | 'address'

/** Points and brackets in both widths, and quotes: the same before and after widening. */
const transparent = new Set(',:;?!()"，：；？！（）“”‘’')
const opening = new Set('(（')
const closing = new Set(')）')
const wide = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
])

/** The kind of each UTF-16 unit; Chinese punctuation that has no half-width twin counts as Han. */
function kindsOf(raw: string): Kind[] {
  const kinds: Kind[] = []
  for (const character of raw) {
    const kind = transparent.has(character) ? 'skip' : han.test(character) ? 'han' : 'other'
    for (let unit = 0; unit < character.length; unit += 1) kinds.push(kind)
  }
  for (const { 0: found, index } of raw.matchAll(address)) {
    // Points at the end of an address belong to the sentence around it.
    let end = index + found.length
    while (transparent.has(raw.charAt(end - 1))) end -= 1
    kinds.fill('address', index, end)
  }
  return kinds
}

const han = /[\p{Script=Han}、。《》〈〉「」『』【】〔〕…]/u
/** 「http://www.example.cn:8080/a?b=1」, 「www.example.cn」 */
const address = /(?:https?:\/\/|www\.)[!-~]+/giu

/** A full stop that ends a sentence for certain; from then on it counts as Han. */
function widenStops(units: string[], kinds: Kind[]): void {
  for (const [at, unit] of units.entries()) {
    if (unit !== '.' || kinds[at] === 'address' || kinds[at - 1] !== 'han' || units[at - 1] === '…') continue
    if (at + 1 < units.length && !closingMarks.has(units[at + 1] ?? '')) continue
    units[at] = '。'
    kinds[at] = 'han'
  }
}

const closingMarks = new Set('"”’」』)）')

/** Brackets of either width that belong together and enclose or touch Han. */
function widenPairs(units: string[], kinds: readonly Kind[]): void {
  const hanBefore = hanCounts(kinds)
  const beside = besideHan(kinds)
  const open: number[] = []
  for (const [at, unit] of units.entries()) {
    if (kinds[at] !== 'skip') continue
    if (opening.has(unit)) open.push(at)
    if (!closing.has(unit)) continue
    const start = open.pop()
    if (start === undefined) {
      // 「1)加强领导」: a bracket of its own.
      if (beside(at)) widen(units, at)
    } else if ((hanBefore[at] ?? 0) > (hanBefore[start] ?? 0) || beside(start) || beside(at)) {
      widen(units, start)
      widen(units, at)
    }
  }
  for (const at of open) if (beside(at)) widen(units, at)
}

/** Straight double quotes, two by two, where the pair encloses or touches Han; an odd one leaves all as they are. */
function widenQuotes(units: string[], kinds: readonly Kind[]): void {
  const quotes = units.flatMap((unit, at) => (unit === '"' && kinds[at] === 'skip' ? [at] : []))
  if (quotes.length % 2 === 1) return
  const hanBefore = hanCounts(kinds)
  const beside = besideHan(kinds)
  for (let pair = 0; pair < quotes.length; pair += 2) {
    const start = quotes[pair] ?? 0
    const end = quotes[pair + 1] ?? 0
    if ((hanBefore[end] ?? 0) === (hanBefore[start] ?? 0) && !beside(start) && !beside(end)) continue
    units[start] = '“'
    units[end] = '”'
  }
}

/** `, : ; ? !` whose nearest telling neighbour on either side is Han or a full-width bracket. */
function widenPoints(units: string[], kinds: readonly Kind[]): void {
  const beside = besideHan(kinds.map((kind, at) => ('（）'.includes(units[at] ?? ' ') ? 'han' : kind)))
  for (const [at, unit] of units.entries())
    if (kinds[at] === 'skip' && unit !== '(' && unit !== ')' && beside(at)) widen(units, at)
}

function widen(units: string[], at: number): void {
  const unit = units[at] ?? ''
  units[at] = wide.get(unit) ?? unit
}

/** Whether the nearest unit that is not looked through, before or after `at`, is Han. Made in one pass. */
function besideHan(kinds: readonly Kind[]): (at: number) => boolean {
  const before: boolean[] = []
  let last = false
  for (const kind of kinds) {
    before.push(last)
    if (kind !== 'skip') last = kind === 'han'
  }
  const after: boolean[] = Array.from({ length: kinds.length }, () => false)
  let next = false
  for (let at = kinds.length - 1; at >= 0; at -= 1) {
    after[at] = next
    if (kinds[at] !== 'skip') next = kinds[at] === 'han'
  }
  return (at) => before[at] === true || after[at] === true
}

/** For each unit how many Han units stand before it. */
function hanCounts(kinds: readonly Kind[]): number[] {
  let count = 0
  return kinds.map((kind) => {
    const before = count
    if (kind === 'han') count += 1
    return before
  })
}
