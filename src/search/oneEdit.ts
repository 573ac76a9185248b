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
 * two parts: at an end any text would do. `articles` says of each pair of neighbours how many have it. A slip
 * makes pairs that nobody wrote, so all that no article has must be among those that an edit changes, and the
 * rarer the commonest of these is, the likelier the edit; of two alike, another character comes before one more or less.
 */
export function editPatterns(term: string, articles: readonly number[]): EditPattern[] {
  const characters = Array.from(term)
  const part = (from: number, to?: number) => characters.slice(from, to).join('')
  const whole = (form: string) => ({ before: form, after: '', gap: false })
  const around = (before: string, after: string) => ({ before, after, gap: true })
  const edits: { from: number; to: number; pattern: EditPattern }[] = []
  // `from` and `to` are the first and last pair that the edit changes.
  for (let at = 1; at < characters.length; at += 1) {
    const swapped = whole(part(0, at - 1) + part(at, at + 1) + part(at - 1, at) + part(at + 1))
    if (swapped.before !== term) edits.push({ from: at - 2, to: at, pattern: swapped })
    if (at + 1 < characters.length)
      edits.push({ from: at - 1, to: at, pattern: around(part(0, at), part(at + 1)) })
  }
  for (let at = 1; at < characters.length; at += 1)
    edits.push({ from: at - 1, to: at - 1, pattern: around(part(0, at), part(at)) })
  for (let at = 0; at < characters.length; at += 1)
    edits.push({ from: at - 1, to: at, pattern: whole(part(0, at) + part(at + 1)) })
  return edits
    .filter(({ from, to }) => articles.every((count, pair) => count > 0 || (pair >= from && pair <= to)))
    .map(({ from, to, pattern }) => ({
      pattern,
      most: Math.max(0, ...articles.slice(Math.max(from, 0), to + 1)),
    }))
    .sort((a, b) => magnitude(a.most) - magnitude(b.most))
    .map(({ pattern }) => pattern)
}

/** Numbers within a factor of four are alike. */
function magnitude(count: number): number {
  return Math.floor(Math.log2(count + 1) / 2)
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
