import { IngestError } from './ingestError.ts'

/** The largest file read as one article: 8 MiB, some 2.8 million characters. */
export const maximumBytes = 8 * 1024 * 1024

/**
 * The text of a raw file: UTF-8 (with or without BOM), UTF-16 with BOM, else GB18030/GBK where the bytes look like
 * Chinese in it. `declared` is the charset a page names itself, tried first.
 * @throws IngestError when the file is empty, too large, binary or in none of these.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  if (bytes.length === 0) throw new IngestError('the file is empty', null)
  if (bytes.length > maximumBytes) {
    throw new IngestError(`the file has ${bytes.length} bytes; an article may have ${maximumBytes}`, null)
  }
  const utf16 = decodeUtf16(bytes)
  if (utf16 !== null) return utf16
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw new IngestError('this is a binary file: it has a NUL byte', lineAt(bytes, nul))
  const text = decodeAs(declared, bytes) ?? decodeAs('utf-8', bytes) ?? decodeChinese(bytes)
  if (text === null) {
    throw new IngestError('the text is neither UTF-8 nor GB18030', lineAt(bytes, firstInvalid(bytes)))
  }
  if (text.trim() === '') throw new IngestError('the file is empty', null)
  return text
}

function decodeUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes)
  return null
}

/** null when the charset is unknown or the bytes are not valid in it. */
function decodeAs(charset: string | null, bytes: Uint8Array): string | null {
  if (charset === null) return null
  try {
    return new TextDecoder(charset === 'gb2312' ? 'gb18030' : charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** GB18030 accepts nearly any bytes, so most pairs must lie where common characters do: rows A1-A9 and B0-D7; the rare four-byte characters say nothing. */
function decodeChinese(bytes: Uint8Array): string | null {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    at += 1
    if ((bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39) {
      at += 2
      continue
    }
    pairs += 1
    if ((bytes[at] ?? 0) >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7)))
      common += 1
  }
  return common >= pairs * 0.8 ? decodeAs('gb18030', bytes) : null
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
