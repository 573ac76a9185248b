import { decodeChinese } from './decodeChinese.ts'
import { IngestError } from './ingestError.ts'

/** The largest file read as one article: 8 MiB, some 2.8 million characters. */
export const maximumBytes = 8 * 1024 * 1024

/**
 * The text of a raw file: UTF-8 (with or without BOM), UTF-16 with BOM, else GB18030/GBK or Big5 where the bytes make
 * Chinese in it.
 * @throws IngestError when the file is empty, too large, binary or in none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  const known = decodeMarked(bytes)
  const text = known ?? decodeStrictly(bytes)
  if (text === null) {
    throw new IngestError('the text is neither UTF-8 nor GB18030', lineAt(bytes, firstInvalid(bytes)))
  }
  if (text.trim() === '') throw new IngestError('the file is empty', null)
  return text
}

function decodeStrictly(bytes: Uint8Array): string | null {
  const guess = decodeChinese(bytes, [])
  return guess !== null && guess.broken === 0 ? guess.text : null
}

/**
 * The text of bytes that say themselves what they are, by a byte order mark or by being whole UTF-8; null otherwise.
 * @throws IngestError when they are none, too many, or binary.
 */
export function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes.length === 0) throw new IngestError('the file is empty', null)
  if (bytes.length > maximumBytes) {
    throw new IngestError(`the file has ${bytes.length} bytes; an article may have ${maximumBytes}`, null)
  }
  const utf16 = decodeUtf16(bytes)
  if (utf16 !== null) return utf16
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw new IngestError('this is a binary file: it has a NUL byte', lineAt(bytes, nul))
  return decodeAs('utf-8', bytes)
}

function decodeUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  return null
}

/** null when the bytes are not valid in the charset. */
function decodeAs(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Where the bytes stop being UTF-8. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isUtf8Start(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

/** Is this the beginning of something in UTF-8? A character cut at the end is no fault. */
function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The number, from 1, of the line that holds byte `offset`. */
function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = 0; at < offset; at += 1) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) line += 1
  }
  return line
}
