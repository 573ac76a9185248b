/** Pairs of signed 32-bit numbers in two arrays of equal length: the first to sort by, the second goes along. */
export interface Pairs {
  keys: Int32Array
  values: Int32Array
}

export function pairsOf(capacity: number): Pairs {
  return { keys: new Int32Array(capacity), values: new Int32Array(capacity) }
}

const digitBits = 8
const digits = 2 ** digitBits

/**
 * Sorts the first `length` pairs by key; equal keys stay in the order they were in. A radix sort from the lowest
 * digit up, of an even number of passes, so that the result is where the input was. `scratch` is overwritten.
 */
export function sortByKey(pairs: Pairs, scratch: Pairs, length: number): void {
  let from = pairs
  let to = scratch
  for (let shift = 0; shift < 32; shift += digitBits) {
    distribute(from, to, { shift, length })
    ;[from, to] = [to, from]
  }
}

/** One pass: stable, by the digit that begins at bit `shift`. */
function distribute(from: Pairs, to: Pairs, { shift, length }: { shift: number; length: number }): void {
  const { keys, values } = from
  const { keys: sortedKeys, values: sortedValues } = to
  const next = firstIndexes(keys, { shift, length })
  for (let at = 0; at < length; at += 1) {
    const key = keys[at] ?? 0
    const digit = (key >>> shift) & (digits - 1)
    const place = next[digit] ?? 0
    next[digit] = place + 1
    sortedKeys[place] = key
    sortedValues[place] = values[at] ?? 0
  }
}

/** Where the first pair of each digit goes. */
function firstIndexes(keys: Int32Array, { shift, length }: { shift: number; length: number }): Int32Array {
  const next = new Int32Array(digits)
  for (let at = 0; at < length; at += 1) {
    const digit = ((keys[at] ?? 0) >>> shift) & (digits - 1)
    next[digit] = (next[digit] ?? 0) + 1
  }
  let sum = 0
  for (let digit = 0; digit < digits; digit += 1) {
    const count = next[digit] ?? 0
    next[digit] = sum
    sum += count
  }
  return next
}
