import { fold } from '../../text/foldText.ts'
import type { ReadBytes } from '../openIndex.ts'
import { asksNothing, isUnfiltered, parseQuery } from '../parseQuery.ts'
import { matchTyped, spellingOf } from './spelling.ts'
import {
  kinds,
  readSuggestionFile,
  SuggestionDirectory,
  SuggestionShard,
  suggestionShardPath,
  suggestionsPath,
  type Suggestion,
} from './suggestionFiles.ts'

/** A suggestion, and how its characters are read. */
export interface ReadSuggestion extends Suggestion {
  folded: string
  readings: ReadonlyMap<string, readonly string[]>
}

/** The lists of a site; shards are asked for once, and again only after a failure. */
export interface OpenSuggestions {
  /** All that may begin with (or, by characters, contain) what is typed, and some that do not. */
  near: (typed: string) => Promise<readonly ReadSuggestion[]>
}

/** Opens the suggestions of one site. Throws SearchDataError, or whatever `read` throws. */
export async function openSuggestions(read: ReadBytes): Promise<OpenSuggestions> {
  const { folder, starts } = readSuggestionFile(
    SuggestionDirectory,
    await read(suggestionsPath),
    suggestionsPath,
  )
  const shards = new Map<number, Promise<readonly ReadSuggestion[]>>()
  const load = async (shard: number): Promise<readonly ReadSuggestion[]> => {
    const path = suggestionShardPath(folder, shard)
    return entriesOf(readSuggestionFile(SuggestionShard, await read(path), path))
  }
  return {
    async near(typed) {
      const shard = starts.findLastIndex((start) => start <= typed)
      if (shard < 0) return []
      const known = shards.get(shard)
      if (known !== undefined) return known
      const asked = load(shard)
      shards.set(shard, asked)
      asked.catch(() => shards.delete(shard))
      return asked
    },
  }
}

function entriesOf(shard: SuggestionShard): ReadSuggestion[] {
  const readings = new Map(Object.entries(shard.readings).map(([unit, text]) => [unit, text.split(' ')]))
  return shard.entries.map(([kind, id, text, articles]) => {
    return { kind: kinds[kind], id, text, articles, folded: fold(text), readings }
  })
}

/**
 * What the query may be the beginning of, likeliest first: by its beginning before by an inner part, by usual
 * readings before others, by the number of articles. Nothing for a query with operators.
 */
export async function suggest(
  suggestions: OpenSuggestions,
  query: string,
  limit: number,
): Promise<Suggestion[]> {
  const typed = typedOf(query)
  if (typed === null) return []
  const matched = (await suggestions.near(typed)).flatMap((entry) => {
    const match = matchEntry(entry, typed)
    // Inner parts of a headline are what the search itself finds.
    if (match === null || (match.infix && entry.kind === 'headline')) return []
    const { kind, id, text, articles, folded } = entry
    const rank =
      Number(folded !== typed) * 8 +
      Number(kind === 'headline') * 4 +
      Number(match.infix) * 2 +
      Number(match.unusual)
    return [{ rank, suggestion: { kind, id, text, articles } }]
  })
  return matched
    .sort((a, b) => a.rank - b.rank || b.suggestion.articles - a.suggestion.articles)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion)
}

/** As matchTyped, of which the plain comparison is what is left where nothing is typed by its reading. */
function matchEntry({ folded, readings }: ReadSuggestion, typed: string): ReturnType<typeof matchTyped> {
  if (/[a-z]/u.test(typed)) return matchTyped(spellingOf(folded, readings), typed)
  const at = folded.indexOf(typed)
  return at < 0 ? null : { infix: at > 0, unusual: false }
}

const longestTyped = 40

/** The query as it is compared with spellings: folded, without spaces and tone marks, ü as v; null for none. */
export function typedOf(query: string): string | null {
  const spelled = query
    .normalize('NFD')
    .replaceAll(/u[\u0300-\u0304\u030C]*\u0308/giu, 'v')
    .normalize('NFC')
  const parsed = parseQuery(spelled)
  if (asksNothing(parsed) || !isUnfiltered(parsed)) return null
  // Not `parsed.terms`, which say each but once: 「li li」 is 李丽.
  const typed = spelled
    .split(/\s+/u)
    .map(fold)
    .join('')
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .normalize('NFC')
  return typed.length > longestTyped ? null : typed
}
