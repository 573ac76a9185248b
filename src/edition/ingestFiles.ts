import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { Article, type ChannelRef } from '../article/article.ts'
import type { Wordings } from '../article/edition.ts'
import { IngestError } from '../ingest/ingestError.ts'
import { parseArticle } from '../ingest/parseArticle.ts'
import { partlyRead } from '../ingest/readAtMost.ts'
import { FrontMatterError } from '../ingest/readFrontMatter.ts'
import { type Carried, carryIds } from '../ledger/carryIds.ts'
import { historyOf } from '../ledger/historyOf.ts'
import type { KnownArticle } from './articleStore.ts'
import { readEntry } from './catalogue/readEntry.ts'
import type { Claim } from './claimIds.ts'
import { hashOf } from './hashOf.ts'
import { type LedgerFiles, openLedgers } from './ledgerFiles.ts'
import './nativeDigest.ts'
import type { Problem } from './problem.ts'
import type { ArchiveFile, Channel } from './readArchive.ts'

/** A file to be read: whose it is, and the two that tell whether it must be read again (see KnownArticle). */
export interface Reading extends Claim {
  key: string
  raw: string | null
}

/** What the reading of a file depends on besides it. */
export interface IngestContext {
  /** The archive's folder. */
  dir: string
  channels: readonly Channel[]
  oldWordings: boolean
}

/** An article as JSON and what is to be known of it; or what is wrong with its file. */
export type Read =
  | { id: string; json: string; known: KnownArticle; unwritten: string | null }
  | { id: string; problems: readonly Problem[] }

/** Reads raw files into articles, with paragraph ids from their ledgers, which are written. */
export function ingestFiles(readings: readonly Reading[], context: IngestContext): Read[] {
  const ledgers = openLedgers(context.dir)
  return readings.map((reading) => {
    try {
      return ingestFile(reading, ledgers, context)
    } catch (error) {
      return { id: reading.id, problems: problemsOf(reading.file, error) }
    }
  })
}

function ingestFile(
  { file, id, origin, key, raw }: Reading,
  ledgers: LedgerFiles,
  { channels, oldWordings }: IngestContext,
): Read {
  const carried: Carried[] = []
  const parsed = parseArticle({
    fileName: file.relative,
    place: origin,
    bytes: readFileSync(file.path),
    channel: { id: file.channel.id, name: file.channel.name },
    assignIds: (texts) => {
      const ids = carryIds(ledgers.read(id), { article: id, origin, place: file.place }, texts)
      carried.push(ids)
      return ids.ids
    },
  })
  const article = v.parse(Article, { ...parsed, channel: knownChannel(parsed.channel, channels) })
  const last = carried.at(-1)
  // Only now: the ledger keeps no ids of an article that proved unsound.
  const unwritten = last === undefined ? null : ledgers.keep(last.ledger)
  const history = last === undefined ? null : historyOf(last.ledger, last.aliases)
  const json = JSON.stringify(article)
  const known: KnownArticle = {
    key,
    raw,
    ledger: ledgers.stamp(id),
    origin,
    place: file.place,
    hash: hashOf(json),
    entry: readEntry(article),
    note: partlyRead(article),
    isRecommending: article.recommended.length > 0,
    aliases: history?.aliases ?? null,
    wordings: history === null ? null : wordingsFile(history.wordings, oldWordings),
  }
  return { id, json, known, unwritten }
}

/** `/data/wordings/<article>.json`; without what was said where the paper does not publish it. */
export function wordingsFile({ withdrawn, paragraphs }: Wordings, oldWordings: boolean): string {
  const silent = (key: string, value: unknown): unknown => (key === 'said' ? [] : value)
  return JSON.stringify({ withdrawn, paragraphs }, oldWordings ? undefined : silent)
}

/** Front matter names a channel by its id or its name; the paper knows both. */
function knownChannel({ id, name }: ChannelRef, channels: readonly Channel[]): ChannelRef {
  const known = channels.find((channel) => channel.id === id || channel.name === name)
  return known === undefined ? { id, name } : { id: known.id, name: known.name }
}

function problemsOf({ relative }: ArchiveFile, error: unknown): Problem[] {
  if (error instanceof FrontMatterError)
    return error.mistakes.map((mistake) => ({ file: relative, ...mistake }))
  const line = error instanceof IngestError ? error.line : null
  return [{ file: relative, line, message: messageOf(error) }]
}

export function messageOf(error: unknown): string {
  if (error instanceof v.ValiError) {
    const [issue] = error.issues
    return `the article read from it breaks the contract at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}`
  }
  return error instanceof Error ? error.message : String(error)
}
