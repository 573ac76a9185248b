import { fold } from '../text/foldText.ts'
import type { Request } from './matchRecord.ts'
import type { OpenVolume } from './openIndex.ts'

/** Is this one of the channels that are asked for? */
export function isAsked([id, name]: readonly [id: string, name: string], { channels }: Request): boolean {
  return channels.includes(fold(id)) || channels.includes(fold(name))
}

/** The articles of the months that are asked for: the first, and the one after the last. */
export function articlesBetween({ about }: OpenVolume, { from, to }: Request): [begin: number, end: number] {
  if (from === null && to === null) return [0, about.articles]
  let at = 0
  let begin = about.articles
  let end = 0
  for (const [month, count] of about.months) {
    const asked =
      month !== '' &&
      (from === null || month >= from.slice(0, 7)) &&
      (to === null || month.slice(0, to.length) <= to)
    if (asked) {
      begin = Math.min(begin, at)
      end = at + count
    }
    at += count
  }
  return [begin, Math.max(begin, end)]
}
