import type { Wordings } from '../article/edition.ts'
import { quotationCheck } from '../article/quotationLink.ts'
import { fingerprintText } from '../text/fingerprintText.ts'
import type { Landing } from './landingOf.ts'

/**
 * What a link's paragraph said when the link was made: the wording that it names, or the first one. Null where it is
 * not published.
 */
export function formerText({ id, mark }: Landing, { paragraphs }: Wordings): string | null {
  const said = paragraphs.find((paragraph) => paragraph.id === id)?.said ?? []
  const meant = said.findLast((text) => isMeant(text, mark))
  return meant ?? said[0] ?? null
}

function isMeant(text: string, mark: string): boolean {
  const [, start, length, check] = /^(?:\.(\d+)-(\d+))?~(.*)$/u.exec(mark) ?? []
  if (check === undefined) return false
  const fingerprint = fingerprintText(text)
  const from = Number(start ?? 0)
  const quoted = length === undefined ? fingerprint : fingerprint.slice(from, from + Number(length))
  return quotationCheck(quoted) === check
}
