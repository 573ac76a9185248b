/** Powers of 2 in GF(256) modulo x⁸+x⁴+x³+x²+1, and their logarithms (ISO/IEC 18004, 7.5.2). */
const powers = new Uint8Array(255)
const logarithms = new Uint8Array(256)
{
  let value = 1
  for (let exponent = 0; exponent < 255; exponent += 1) {
    powers[exponent] = value
    logarithms[value] = exponent
    value = value < 128 ? value << 1 : (value << 1) ^ 0x11d
  }
}

/** The product of two elements of the field. */
export function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  return powers[((logarithms[a] ?? 0) + (logarithms[b] ?? 0)) % 255] ?? 0
}

/** The `count` Reed-Solomon codewords that follow `data`. */
export function errorCorrection(data: Uint8Array, count: number): Uint8Array {
  const divisor = generator(count)
  const rest = new Uint8Array(count)
  for (const byte of data) {
    const factor = byte ^ (rest[0] ?? 0)
    rest.copyWithin(0, 1)
    rest[count - 1] = 0
    for (let at = 0; at < count; at += 1) rest[at] = (rest[at] ?? 0) ^ multiply(divisor[at] ?? 0, factor)
  }
  return rest
}

/** (x-2⁰)(x-2¹)…, the leading coefficient, which is 1, left out. */
function generator(degree: number): Uint8Array {
  const result = new Uint8Array(degree)
  result[degree - 1] = 1
  let root = 1
  for (let step = 0; step < degree; step += 1) {
    for (let at = 0; at < degree; at += 1)
      result[at] = multiply(result[at] ?? 0, root) ^ (result[at + 1] ?? 0)
    root = multiply(root, 2)
  }
  return result
}
