import { zhHansSearch as words } from '../ui/zhHansSearch.ts'
import { describeError, type ErrorDescription } from './describeError.ts'

/** Why a search failed, in words: of a file that is not there, broken or out of reach, the search page knows which one it is. */
export function describeSearchFailure(error: Error): ErrorDescription {
  const told = describeError(error)
  if (told.kind === 'missing') return { ...told, title: words.missing, body: words.missingBody }
  if (told.kind === 'offline') return { ...told, body: words.offlineBody }
  return told.kind === 'corrupt' ? { ...told, title: words.corrupt } : told
}
