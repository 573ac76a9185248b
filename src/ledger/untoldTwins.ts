import type { Fate } from './ledger.ts'

/**
 * Old paragraphs of which nobody can tell which of several equal ones became what: one was moved, or merged into
 * another paragraph, and beside neither it nor an equal one there stands a neighbour, as it did.
 * @param old the paragraphs as they are recognised. `fates` are what became of them, as far as that was found.
 */
export function untoldTwins(
  old: readonly string[],
  fates: readonly { fate: Fate; to: readonly number[] }[],
): number[] {
  const place = (o: number): readonly number[] => fates[o]?.to ?? []
  const isBorneOut = (o: number): boolean => {
    const [n = -1] = place(o)
    if (o === 0 && n === 0) return true
    return (
      [n - 1, n].some((at) => place(o - 1).includes(at)) || [n, n + 1].some((at) => place(o + 1).includes(at))
    )
  }
  return [...Map.groupBy(old.keys(), (o) => old[o] ?? '').values()].flatMap((equal) => {
    if (equal.length < 2) return []
    const inDoubt = equal.filter((o) => place(o).length > 0 && !isBorneOut(o))
    const isDisturbed = inDoubt.some((o) => fates[o]?.fate === 'moved' || fates[o]?.fate === 'merged')
    return inDoubt.length > 1 && isDisturbed ? inDoubt : []
  })
}
