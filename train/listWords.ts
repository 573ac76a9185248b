import { readFileSync } from 'node:fs'
import { codeOf } from '../src/ingest/people/crf/characterCodes.ts'
import { addWord, emptyFilter, type WordFilter } from '../src/ingest/people/crf/wordFilter.ts'
import { mixCode } from '../src/ingest/people/crf/wordTable.ts'

const leastFrequent = 3

/**
 * The filter of general words: those of two to four characters in the dictionary of jieba (MIT licence), without its
 * names of people.
 */
export function listWords(file: string, bytes: number): WordFilter {
  const filter = emptyFilter(bytes)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', frequency = '0', kind = ''] = line.split(' ')
    if (word.length < 2 || word.length > 4 || kind.startsWith('nr') || Number(frequency) < leastFrequent)
      continue
    let hash = 0
    for (let at = 0; at < word.length; at += 1) hash = mixCode(hash, codeOf(word.charCodeAt(at)))
    addWord(filter, hash)
  }
  return filter
}
