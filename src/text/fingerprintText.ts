/**
 * The text of a paragraph that its id is minted from and by which it is recognised again: NFKC, without
 * punctuation, symbols, white space, control and invisible characters. Unlike search, case counts.
 */
export function fingerprintText(raw: string): string {
  let text = ''
  let copied = 0
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at)
    if (unit >= firstHan && unit <= lastHan) continue
    const plain = plainUnits[unit] ?? rare
    if (plain === rare) return thoroughly(raw)
    text += raw.slice(copied, at)
    if (plain !== left) text += String.fromCharCode(plain)
    copied = at + 1
  }
  return copied === 0 ? raw : text + raw.slice(copied)
}

function thoroughly(raw: string): string {
  return raw.normalize('NFKC').replace(ignored, '')
}

/** Variation selectors only choose a glyph: 「葛󠄀」 is 「葛」. */
const ignored = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Variation_Selector}]+/gu

/** Chinese text is of few kinds of characters, which mean the same whatever stands beside them: Han, which stay as they are, */
const [firstHan, lastHan] = [0x4e00, 0x9fff]
/** and the letters, digits and marks of these blocks, by UTF-16 unit: what each becomes, or one of two values. */
const blocks = [
  [0x20, 0x7e],
  [0x2010, 0x2027],
  [0x3000, 0x3029],
  [0xff01, 0xff5e],
] as const
const [rare, left] = [0, 1]
const plainUnits = new Uint16Array(0xff5f)
for (const [first, last] of blocks) {
  for (let unit = first; unit <= last; unit += 1) {
    const plain = thoroughly(String.fromCharCode(unit))
    if (plain.length <= 1) plainUnits[unit] = plain === '' ? left : plain.charCodeAt(0)
  }
}
