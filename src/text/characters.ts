/** Is this UTF-16 unit a Han character of the basic blocks (or 〇)? Surrogates (rare characters) count as Han. */
export function isHan(character: string): boolean {
  const code = character.charCodeAt(0)
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    code === 0x3007
  )
}

/** A digit, half- or full-width. */
export function isDigit(character: string): boolean {
  return (character >= '0' && character <= '9') || (character >= '０' && character <= '９')
}

/** A letter of the Latin alphabet, half- or full-width. */
export function isLatin(character: string): boolean {
  return (
    (character >= 'a' && character <= 'z') ||
    (character >= 'A' && character <= 'Z') ||
    (character >= 'ａ' && character <= 'ｚ') ||
    (character >= 'Ａ' && character <= 'Ｚ')
  )
}

/** Anything that is neither Han, letter nor digit; also '' (the end of a text). */
export function isBreak(character: string): boolean {
  return character === '' || !(isHan(character) || isDigit(character) || isLatin(character))
}
