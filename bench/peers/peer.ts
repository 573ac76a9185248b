import { brotliCompressSync, constants } from 'node:zlib'
import { idOf, linesOf, type Composed } from '../composedArchive.ts'

/** Articles on a first page. */
export const shownFirst = 10

/** An index over the articles. */
export interface Built {
  /** To build it. */
  seconds: number
  /** Bytes of all of it, as a host would send it, without the texts to show. */
  size: number
  /** The same with those texts; null where they are not of its own making. */
  withTexts: number | null
}

/** Another search over the same articles, built and ready to answer. */
export interface Peer extends Built {
  name: string
  /** The answer to a reader who has never been here before. */
  answer: (query: string) => Promise<Answer>
  close?: () => Promise<void>
}

export interface Answer {
  /** Every article found, in the peer's own order. */
  ids: string[]
  /** As sent for the first page: what is read of the index, and the articles shown. Code is not counted. */
  bytes: number
  requests: number
  /** From the query to the list of articles, without a line. */
  milliseconds: number
}

/** The articles every peer indexes, newest first. */
export interface Corpus {
  documents: readonly { id: string; lines: readonly string[] }[]
  /** What an article costs to show, as a file of its own, brotli. */
  textBytes: (id: string) => number
}

export function readCorpus(composed: Composed): Corpus {
  const documents = composed.names.map((name) => ({ id: idOf(name), lines: linesOf(composed, name).lines }))
  const texts = new Map(documents.map(({ id, lines }) => [id, lines.join('\n')]))
  const sizes = new Map<string, number>()
  const textBytes = (id: string) => {
    const size = sizes.get(id) ?? sentBytes(texts.get(id) ?? '')
    sizes.set(id, size)
    return size
  }
  return { documents, textBytes }
}

/** Bytes of a file as sent: brotli 9 as for our own texts, with a window that takes in a large file. */
export function sentBytes(content: string | Uint8Array): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 }
  return brotliCompressSync(content, { params }).length
}

/** Pairs of neighbouring characters of every run without punctuation; a single character is itself. */
export function bigramRuns(text: string): string[][] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return runs.map((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
}
