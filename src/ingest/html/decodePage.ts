import { decodeChinese } from '../decodeChinese.ts'
import { decodeMarked } from '../decodeText.ts'
import { IngestError } from '../ingestError.ts'

/**
 * The text of a saved page: what a byte order mark or whole UTF-8 shows it to be, whatever the page declares, since
 * declarations outlive conversions; else the charset that makes most Chinese of it, the declared one among them. A few
 * broken characters are let pass, as browsers do: pages cut titles and summaries in the middle of one.
 * @throws IngestError when the file is empty, too large, binary or in no charset we know.
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = decodeMarked(bytes)
  if (marked !== null) return marked
  const declared = declaredCharset(bytes)
  const decoded = decodeChinese(bytes, declared === null ? ['utf-8'] : [declared, 'utf-8'])
  if (decoded === null || decoded.broken > mostBroken + decoded.text.length * brokenShare) {
    throw new IngestError('the page is in no charset we know: UTF-8, GB18030, GBK, GB2312 or Big5', null)
  }
  return decoded.text
}

const mostBroken = 2
const brokenShare = 0.002
const searched = 4096

/** The charset that a page declares in its head, in meta or as XML; null when it is none of ours. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searched))
  const name = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{3,12})/iu.exec(head)?.[1]?.toLowerCase()
  return name === undefined ? null : (known[name] ?? null)
}

const known: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
}
