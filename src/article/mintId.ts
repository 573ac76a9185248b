import { digestOf } from './digest.ts'

/** Crockford base32, lower case: no i, l, o, u, so an id survives being read aloud or copied by hand. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const letters = 'abcdefghjkmnpqrstvwxyz'

/**
 * A deterministic id for `seed`: `length` characters of lower-case Crockford base32, the first a letter,
 * from the SHA-256 of the seed's UTF-8 bytes. At most 50 characters.
 */
export function mintId(seed: string, length: number): string {
  const digest = digestOf(seed)
  let bits = 0
  let held = 0
  let id = ''
  for (let at = 0; at < digest.length && id.length < length; at += 1) {
    held = (held << 8) | digest.charCodeAt(at)
    bits += 8
    while (bits >= 5 && id.length < length) {
      bits -= 5
      const value = (held >> bits) & 31
      id += id === '' ? letters.charAt(value % letters.length) : digits.charAt(value)
    }
    held &= (1 << bits) - 1
  }
  return id
}

/**
 * The id of the article kept in one raw file: from its place in the archive (`gaotang/x`, without the
 * extension, `/` between), never from its text, so a corrected headline keeps its links.
 */
export function articleId(place: string): string {
  return mintId(`article ${place.normalize('NFC')}`, 7)
}

/** Those asked for last: an archive prints the same names again and again. */
const personIds = new Map<string, string>()
const mostRemembered = 20_000

/** The id of everyone printed under this name; spaces and the kind of middle dot make no difference. */
export function personId(name: string): string {
  const known = personIds.get(name)
  if (known !== undefined) return known
  const id = mintId(`person ${plainHan.test(name) ? name : plainForm(name)}`, 7)
  if (personIds.size >= mostRemembered) personIds.clear()
  personIds.set(name, id)
  return id
}

/** These are themselves in every form of Unicode. */
const plainHan = /^[\u4e00-\u9fff]+$/u

function plainForm(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[・•‧]/gu, '·')
}

/** The id of a term's page. */
export function termId(text: string): string {
  return mintId(`term ${text.normalize('NFKC').replace(/[\p{P}\p{S}\s]+/gu, '')}`, 7)
}

/** A channel's id: its folder's name when that can stand in a URL, else minted from it (「高唐」). */
export function channelId(folder: string): string {
  return isChannelId(folder) ? folder : mintId(`channel ${folder.normalize('NFC')}`, 5)
}

/** Can it stand in a URL, and be a file's name on every system? Windows keeps some names for devices. */
export function isChannelId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,31}$/u.test(id) && !/^(?:con|prn|aux|nul|(?:com|lpt)\d)$/u.test(id)
}
