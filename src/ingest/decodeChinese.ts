/** Bytes read in one of the old Chinese charsets; `broken` counts what is no character in it. */
export interface Decoded {
  text: string
  charset: string
  broken: number
}

/** The most frequent characters of any modern Chinese text, simplified and traditional: about a quarter of it. */
const frequent = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經日月市新者家本报報'.split(
    '',
  ),
)
const charsets = ['gb18030', 'big5']

/**
 * Reads bytes as GB18030 (and so GBK and GB2312) or Big5, whichever makes more Chinese of them; `also` are further
 * charsets to try, such as the one that a page declares. null when none makes Chinese: too few of the characters that
 * any text is full of, too much that is no character.
 */
export function decodeChinese(bytes: Uint8Array, also: readonly string[]): Decoded | null {
  let best: Decoded | null = null
  let bestWorth = 0
  for (const charset of new Set([...also, ...charsets])) {
    const decoded = decodeLeniently(charset, bytes)
    const worth = decoded === null ? 0 : worthOf(decoded)
    if (decoded !== null && worth > bestWorth) {
      best = decoded
      bestWorth = worth
    }
  }
  return best
}

/** The mark for what is no character; characters for private use stand where a charset has none. */
const noCharacter = /[\ufffd\ue000-\uf8ff]/gu

function decodeLeniently(charset: string, bytes: Uint8Array): Decoded | null {
  try {
    const text = new TextDecoder(charset).decode(bytes)
    return { text, charset, broken: text.match(noCharacter)?.length ?? 0 }
  } catch {
    return null
  }
}

const leastFrequent = 0.03

/** Share of frequent characters among all beyond ASCII, less what is broken; not above 0 for what is no Chinese. */
function worthOf({ text, broken }: Decoded): number {
  let beyond = 0
  let known = 0
  let rare = 0
  for (const character of text) {
    if (character < '\u0080') continue
    beyond += 1
    if (frequent.has(character) || '，。、：；“”（）《》！？　'.includes(character)) known += 1
    else if (!isCommonBlock(character)) rare += 1
  }
  if (beyond === 0) return 1
  if (known < beyond * leastFrequent && beyond > 100) return 0
  return rare > beyond * 0.2 ? 0 : 0.2 + (known - 4 * broken - 2 * rare) / beyond
}

/** Han of the first block, punctuation, letters and signs that Chinese text has. */
function isCommonBlock(character: string): boolean {
  return /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2000-\u2bff\u00a0-\u017f\u0370-\u04ff]/u.test(character)
}
