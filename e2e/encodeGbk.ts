/** The bytes of `text` in GBK, as older editorial systems write it. Throws on a character that GBK lacks. */
export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      if (character < '\u0080') return [character.charCodeAt(0)]
      const pair = pairs().get(character)
      if (pair === undefined) throw new Error(`GBK has no ${character}`)
      return pair
    }),
  )
}

let table: Map<string, [number, number]> | undefined

/** Node decodes GBK but does not encode it: the table is the decoder's, turned round. */
function pairs(): Map<string, [number, number]> {
  if (table !== undefined) return table
  const decoder = new TextDecoder('gbk')
  table = new Map()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return table
}
