/**
 * What `?p=` of an address holds, in the characters that ids are made of; '' for none. Undoes what happens to a link
 * on its way: capitals, full width, `&amp;` for `&`, escapes escaped again; and what happens to an id that is read
 * out: o for 0, i or l for 1. What chat apps append stays at its end.
 */
export function linkText(search: string): string {
  const query = new URLSearchParams(search.toLowerCase().replaceAll('&amp;', '&'))
  return plainLink(unescaped(query.get('p') ?? ''))
}

/** Ids as they are written: NFKC, lower case, 0 and 1 for the letters that look like them, one kind of hyphen. */
export function plainLink(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('o', '0')
    .replaceAll(/[il]/gu, '1')
    .replaceAll(/[‐-―−]/gu, '-')
}

/** Some apps escape a link once more each time that it is passed on; `%` followed by anything else stays as it is. */
export function unescaped(text: string): string {
  let plain = text
  for (let round = 0; round < 3 && plain.includes('%'); round += 1) {
    try {
      plain = decodeURIComponent(plain)
    } catch {
      return plain
    }
  }
  return plain
}
