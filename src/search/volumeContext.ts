import type { Effort } from './effort.ts'
import type { Request } from './matchRecord.ts'
import type { SearchIndex } from './openIndex.ts'
import type { SearchOrder } from './searchResult.ts'

/** What the volumes asked for one answer share. */
export interface VolumeContext {
  channels: SearchIndex['channels']
  request: Request
  order: SearchOrder
  /** How many texts may be read. */
  mostTexts: number
  /** What the answer has cost so far, in all volumes. */
  effort: Effort
  /** Aborted when nobody wants the answer any more. */
  signal: AbortSignal | undefined
  /** Told of every file that could not be read. */
  unread: (error: unknown) => void
}
