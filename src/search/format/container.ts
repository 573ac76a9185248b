/** A published search file is not what it should be: damaged, cut off, of another version, or not ours at all. */
export class SearchDataError extends Error {
  override name = 'SearchDataError'
}

/** `Gs` and the version of the format. */
const magic = [0x47, 0x73, 4] as const
const headerLength = magic.length + 4

/** A binary search file: three bytes of magic, CRC-32 of the content (big-endian), the content. */
export function sealBytes(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(headerLength + content.length)
  sealed.set(magic)
  new DataView(sealed.buffer).setUint32(magic.length, crc32(content))
  sealed.set(content, headerLength)
  return sealed
}

/** The content of a sealed file. Throws SearchDataError, naming `path`, when a single bit of it has changed. */
export function unsealBytes(sealed: Uint8Array, path: string): Uint8Array {
  if (sealed.length < headerLength || magic.some((byte, at) => sealed[at] !== byte))
    throw new SearchDataError(`${path}: not a search file of this version`)
  const content = sealed.subarray(headerLength)
  const written = new DataView(sealed.buffer, sealed.byteOffset).getUint32(magic.length)
  if (crc32(content) !== written) throw new SearchDataError(`${path}: damaged`)
  return content
}

/** A text search file, UTF-8: CRC-32 of the JSON's bytes as eight hexadecimal digits, a line break, the JSON. */
export function sealJson(value: unknown): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(value))
  const seal = new TextEncoder().encode(`${hexadecimal(crc32(json))}\n`)
  const sealed = new Uint8Array(seal.length + json.length)
  sealed.set(seal)
  sealed.set(json, seal.length)
  return sealed
}

/** The JSON of a sealed text file. Throws SearchDataError, naming `path`, when it is not as it was written. */
export function unsealJson(sealed: Uint8Array, path: string): unknown {
  const json = sealed.subarray(9)
  const seal = String.fromCharCode(...sealed.subarray(0, 9))
  if (seal !== `${hexadecimal(crc32(json))}\n`) throw new SearchDataError(`${path}: damaged`)
  const parsed: unknown = JSON.parse(new TextDecoder().decode(json))
  return parsed
}

function hexadecimal(value: number): string {
  return value.toString(16).padStart(8, '0')
}

// Signed, and counted through: twice as fast as unsigned numbers and an iterator.
const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest
})

/** CRC-32 as in zip and PNG (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (let at = 0; at < bytes.length; at += 1)
    crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
