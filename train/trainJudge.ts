/** One candidate: what speaks for and against it, and whether it is a name. */
export interface JudgedExample {
  evidence: readonly number[]
  isName: boolean
}

const steps = 12
const ridge = 1e-3

/** Logistic regression by Newton's steps; the first piece of evidence is always 1. */
export function trainJudge(examples: readonly JudgedExample[]): number[] {
  const size = examples[0]?.evidence.length ?? 0
  const weights = Array.from({ length: size }, () => 0)
  for (let round = 0; round < steps; round += 1) {
    const slope = weights.map((weight) => ridge * examples.length * weight)
    const bend = weights.map((_, row) =>
      weights.map((_weight, column) => (row === column ? ridge * examples.length : 0)),
    )
    for (const { evidence, isName } of examples) {
      let sum = 0
      for (let at = 0; at < size; at += 1) sum += (weights[at] ?? 0) * (evidence[at] ?? 0)
      const share = 1 / (1 + Math.exp(-sum))
      const error = share - Number(isName)
      const spread = Math.max(1e-4, share * (1 - share))
      for (let row = 0; row < size; row += 1) {
        const value = evidence[row] ?? 0
        if (value === 0) continue
        slope[row] = (slope[row] ?? 0) + error * value
        const line = bend[row]
        if (line === undefined) continue
        for (let column = 0; column < size; column += 1)
          line[column] = (line[column] ?? 0) + spread * value * (evidence[column] ?? 0)
      }
    }
    solve(bend, slope).forEach((step, at) => {
      weights[at] = (weights[at] ?? 0) - step
    })
  }
  return weights
}

/** Gauss elimination with pivots; the inputs are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length
  for (let column = 0; column < size; column += 1) {
    let pivot = column
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row
    swap(matrix, pivot, column)
    swap(right, pivot, column)
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue
      const factor = (matrix[row]?.[column] ?? 0) / (matrix[column]?.[column] ?? 1)
      if (factor === 0) continue
      for (let at = column; at < size; at += 1) {
        const line = matrix[row]
        if (line !== undefined) line[at] = (line[at] ?? 0) - factor * (matrix[column]?.[at] ?? 0)
      }
      right[row] = (right[row] ?? 0) - factor * (right[column] ?? 0)
    }
  }
  return right.map((value, at) => value / (matrix[at]?.[at] ?? 1))
}

function swap(list: unknown[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]]
  if (first === undefined || second === undefined) return
  list[a] = second
  list[b] = first
}
