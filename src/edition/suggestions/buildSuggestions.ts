import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sealJson } from '../../search/format/container.ts'
import {
  isLetter,
  keepBetter,
  nextSymbols,
  spellingOf,
  startTyping,
  type Spelling,
  type TypingState,
} from '../../search/suggest/spelling.ts'
import {
  suggestionShardPath,
  suggestionsPath,
  type Suggestion,
  type SuggestionDirectory,
  type SuggestionShard,
} from '../../search/suggest/suggestionFiles.ts'
import { fold } from '../../text/foldText.ts'
import { readingsOf } from './readingsOf.ts'

interface SuggestionWriter {
  write(path: string, content: Uint8Array): void
}

/** Entries of a shard at most, about 5 KB compressed. */
const shardEntries = 400
/** Of what is begun by too many, how many are kept until one more letter is typed. */
const begunEntries = 60
/** Where more than a shard's entries begin with the same symbols, the likeliest are kept. */
const deepest = 12

/**
 * Writes what is suggested, likeliest first, into shards by what can be typed for it. Returns their folder, which
 * is named after their content.
 */
export function buildSuggestions(suggestions: readonly Suggestion[], files: SuggestionWriter): string {
  const readings = new Map<string, readonly string[]>()
  for (const { text } of suggestions) learnReadings(text, readings)
  const typings = suggestions.map((suggestion) => ({
    suggestion,
    spelling: spellingOf(fold(suggestion.text), readings),
    states: null,
  }))
  const shards = packed(rangesOf('', typings)).map(({ start, entries }) => ({
    start,
    content: sealJson(shardOf(entries, readings)),
  }))
  const hash = sha256.create()
  for (const { content } of shards) hash.update(content)
  const folder = bytesToHex(hash.digest()).slice(0, 16)
  for (const [shard, { content }] of shards.entries())
    files.write(suggestionShardPath(folder, shard), content)
  const directory: SuggestionDirectory = {
    schema: 'guli/suggestions@1',
    folder,
    starts: shards.map(({ start }) => start),
  }
  files.write(suggestionsPath, sealJson(directory))
  return folder
}

/** Learns how the characters are read; a simplified one also as the traditional one it stands for: 乾隆, 干隆. */
function learnReadings(text: string, readings: Map<string, readonly string[]>): void {
  for (const raw of Array.from(text)) {
    const folded = fold(raw)
    for (const character of Array.from(folded)) {
      const known = readings.get(character) ?? readingsOf(character)
      readings.set(character, folded === character ? [...new Set([...known, ...readingsOf(raw)])] : known)
    }
  }
}

/** A suggestion and how far it has been typed; `states` null before the first symbol. */
interface Typing {
  suggestion: Suggestion
  spelling: Spelling
  states: readonly TypingState[] | null
}

interface Range {
  start: string
  entries: readonly Suggestion[]
}

interface Shard {
  start: string
  entries: Set<Suggestion>
}

/** What answers to `typed` and everything that begins with it, in the order of the symbols. */
function rangesOf(typed: string, typings: readonly Typing[]): Range[] {
  if (typings.length <= shardEntries || typed.length >= deepest)
    return [{ start: typed, entries: likeliest(typings, shardEntries) }]
  const ranges: Range[] = [{ start: typed, entries: likeliest(typings, begunEntries) }]
  const bySymbol = new Map<string, Typing[]>()
  for (const typing of typings)
    for (const [symbol, states] of statesBySymbol(typing)) {
      const begun = { ...typing, states }
      const known = bySymbol.get(symbol)
      if (known === undefined) bySymbol.set(symbol, [begun])
      else known.push(begun)
    }
  for (const [symbol, begun] of [...bySymbol].sort(([a], [b]) => (a < b ? -1 : 1)))
    ranges.push(...rangesOf(typed + symbol, begun))
  return ranges
}

/** Those whose beginning was typed before those of which it was an inner part. */
function likeliest(typings: readonly Typing[], most: number): Suggestion[] {
  const isInner = ({ states }: Typing) => states?.every(({ infix }) => infix) ?? false
  const inOrder = [...typings.filter((typing) => !isInner(typing)), ...typings.filter(isInner)]
  return inOrder.slice(0, most).map(({ suggestion }) => suggestion)
}

function statesBySymbol({ suggestion, spelling, states }: Typing): Map<string, TypingState[]> {
  const reached = new Map<string, Map<string, TypingState>>()
  const offer = (symbol: string, to: TypingState): void => {
    const known = reached.get(symbol) ?? new Map<string, TypingState>()
    keepBetter(known, to)
    reached.set(symbol, known)
  }
  if (states === null) {
    for (const state of startTyping(spelling, ''))
      nextSymbols(spelling, state, (symbol, to) => {
        if (!state.infix || (!isLetter(symbol) && suggestion.kind !== 'headline')) offer(symbol, to)
      })
  } else for (const state of states) nextSymbols(spelling, state, offer)
  return new Map(Array.from(reached, ([symbol, byPlace]) => [symbol, [...byPlace.values()]]))
}

/** Neighbouring ranges in one shard, while they have room in it. */
function packed(ranges: readonly Range[]): Shard[] {
  const shards: Shard[] = []
  for (const { start, entries } of ranges) {
    const last = shards.at(-1)
    const more = [...entries].filter((entry) => last?.entries.has(entry) !== true)
    if (last !== undefined && last.entries.size + more.length <= shardEntries)
      for (const entry of more) last.entries.add(entry)
    else shards.push({ start, entries: new Set(entries) })
  }
  return shards
}

function shardOf(
  entries: ReadonlySet<Suggestion>,
  readings: ReadonlyMap<string, readonly string[]>,
): SuggestionShard {
  const inOrder = [...entries].sort((a, b) => b.articles - a.articles)
  const characters = new Set(inOrder.flatMap(({ text }) => Array.from(fold(text))))
  const read = [...characters].sort().flatMap((character): [string, string][] => {
    const known = readings.get(character) ?? []
    return known.length === 0 ? [] : [[character, known.join(' ')]]
  })
  return {
    entries: inOrder.map(({ kind, id, text, articles }) => [numberOf(kind), id, text, articles]),
    readings: Object.fromEntries(read),
  }
}

function numberOf(kind: Suggestion['kind']): SuggestionShard['entries'][number][0] {
  const numbers = { person: 0, term: 1, channel: 2, headline: 3 } as const
  return numbers[kind]
}
