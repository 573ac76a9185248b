import { fold } from '../text/foldText.ts'
import type { Request } from './matchRecord.ts'

/** Is this one of the channels that are asked for? */
export function isAsked([id, name]: readonly [id: string, name: string], { channels }: Request): boolean {
  return channels.includes(fold(id)) || channels.includes(fold(name))
}
