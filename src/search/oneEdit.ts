/** Whether one character more, less, other or swapped with its neighbour makes `b` out of `a`; not for equal texts. */
export function isOneEdit(a: string, b: string): boolean {
  const [from, to] = [Array.from(a), Array.from(b)]
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1
  let left = from.length
  let right = to.length
  while (left > start && right > start && from[left - 1] === to[right - 1]) {
    left -= 1
    right -= 1
  }
  const [removed, added] = [from.slice(start, left), to.slice(start, right)]
  if (removed.length + added.length === 0) return false
  if (removed.length <= 1 && added.length <= 1) return true
  const [first, second] = removed
  return removed.length === 2 && added.length === 2 && first === added[1] && second === added[0]
}

/** A text that holds `before`, then any one character if there is a `gap`, then `after`. */
export interface EditPattern {
  before: string
  after: string
  gap: boolean
}

/**
 * What texts may hold instead of `term`, one character different: likelier slips first. A gap is always between
 * two parts: at an end any text would do. `missing` are the pairs of neighbours (by the first one's place) that
 * no text has; what does not change all of these cannot be it.
 */
export function editPatterns(term: string, missing: readonly number[]): EditPattern[] {
  const characters = Array.from(term)
  const part = (from: number, to?: number) => characters.slice(from, to).join('')
  const touchesAll = (first: number, last: number) => missing.every((pair) => pair >= first && pair <= last)
  const places = [...characters.keys()]
  const inner = places.slice(1)
  const swapped = inner
    .filter((at) => characters[at - 1] !== characters[at] && touchesAll(at - 2, at))
    .map((at) => ({
      before: `${part(0, at - 1)}${part(at, at + 1)}${part(at - 1, at)}${part(at + 1)}`,
      after: '',
      gap: false,
    }))
  const replaced = inner
    .slice(0, -1)
    .filter((at) => touchesAll(at - 1, at))
    .map((at) => ({ before: part(0, at), after: part(at + 1), gap: true }))
  const added = inner
    .filter((at) => touchesAll(at - 1, at - 1))
    .map((at) => ({ before: part(0, at), after: part(at), gap: true }))
  const removed = places
    .filter((at) => touchesAll(at - 1, at))
    .map((at) => ({ before: part(0, at) + part(at + 1), after: '', gap: false }))
  return [...swapped, ...replaced, ...added, ...removed]
}

/** The forms of a pattern that stand in a folded text. */
export function formsIn(folded: string, { before, after }: EditPattern): string[] {
  const forms: string[] = []
  for (let at = folded.indexOf(before); at >= 0; at = folded.indexOf(before, at + 1)) {
    const between = String.fromCodePoint(folded.codePointAt(at + before.length) ?? 0)
    const form = before + between + after
    if (folded.startsWith(form, at)) forms.push(form)
  }
  return forms
}
