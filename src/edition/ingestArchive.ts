import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { Article, type ChannelRef } from '../article/article.ts'
import type { ArticleContext, Wordings } from '../article/edition.ts'
import { articleDataPath, wordingsDataPath } from '../article/links.ts'
import { IngestError } from '../ingest/ingestError.ts'
import { parseArticle, readParagraphs } from '../ingest/parseArticle.ts'
import { partlyRead } from '../ingest/readAtMost.ts'
import { type Carried, carryIds } from '../ledger/carryIds.ts'
import { historyOf } from '../ledger/historyOf.ts'
import { stateOf } from '../ledger/ledger.ts'
import { readEntry, type Entry } from './catalogue/readEntry.ts'
import { type Claim, claimIds } from './claimIds.ts'
import type { DraftSite } from './draftSite.ts'
import { type LedgerFiles, openLedgers } from './ledgerFiles.ts'
import { type PastArticles, pastArticles, recogniseMoved } from './recogniseMoved.ts'
import type { Problem } from './problem.ts'
import type { Archive, ArchiveFile, Channel } from './readArchive.ts'

export interface Ingested {
  /** In the archive's order. The articles themselves are in the draft, not in memory. */
  entries: Entry[]
  /** Ids of the articles that recommend others. */
  recommending: Set<string>
  /** By article id: what became of paragraph ids whose text is no longer as it was linked; only where there are any. */
  aliases: Map<string, ArticleContext['aliases']>
  /** Ids of the articles whose file is gone: each keeps a page that says so. */
  withdrawn: string[]
  problems: Problem[]
  /** What is worth knowing of files that were read. */
  notes: Problem[]
  /** Ledgers that could not be written, and why; null when all were. */
  unwritten: { reason: string; ledgers: number } | null
}

/**
 * Reads every raw file of an archive into an article of the draft, with paragraph ids from the ledger. A file
 * that cannot be read is a problem and no more. `done` is called after each file.
 */
export function ingestArchive(archive: Archive, draft: DraftSite, done: () => void): Ingested {
  const ledgers = openLedgers(archive.dir)
  const { claimed, withdrawn, problems } = claimIds(archive.files, {
    places: ledgers.places(),
    recognise: recogniser(ledgers),
    originOf: (id) => originOf(ledgers, id),
  })
  const ingested: Ingested = {
    entries: [],
    recommending: new Set(),
    aliases: new Map(),
    withdrawn: [],
    problems: [...archive.problems, ...problems],
    notes: [],
    unwritten: null,
  }
  for (const claim of claimed) {
    const { file, id } = claim
    try {
      const { article, history } = ingestFile(claim, ledgers, archive.channels)
      draft.write(articleDataPath(id), JSON.stringify(article))
      ingested.entries.push(readEntry(article))
      const note = partlyRead(article)
      if (note !== null) ingested.notes.push({ file: file.relative, line: null, message: note })
      if (article.recommended.length > 0) ingested.recommending.add(id)
      if (history !== null) {
        ingested.aliases.set(id, history.aliases)
        const { oldWordings } = archive.paper
        draft.write(wordingsDataPath(id), wordingsFile(history.wordings, oldWordings))
      }
    } catch (error) {
      ingested.problems.push(problemOf(file, error))
    }
    done()
  }
  for (const id of withdrawn) {
    const problem = withdraw(ledgers, id)
    if (problem !== null) ingested.problems.push(problem)
    else {
      ingested.withdrawn.push(id)
      // What was withdrawn is published nowhere, in no wording.
      draft.write(wordingsDataPath(id), wordingsFile({ withdrawn: true, paragraphs: [] }, false))
    }
  }
  ingested.unwritten = ledgers.unwritten()
  return ingested
}

function wordingsFile({ withdrawn, paragraphs }: Wordings, oldWordings: boolean): string {
  const silent = (key: string, value: unknown): unknown => (key === 'said' ? [] : value)
  return JSON.stringify({ withdrawn, paragraphs }, oldWordings ? undefined : silent)
}

/** Tells which article a file holds, by its text; the ledgers of missing articles are read once, if ever. */
function recogniser(
  ledgers: LedgerFiles,
): (file: ArchiveFile, articles: ReadonlySet<string>) => string | null {
  let past: PastArticles | null = null
  return (file, articles) => {
    past ??= pastArticles(Array.from(articles, (id) => [id, textsOf(ledgers, id)]))
    return recogniseMoved(paragraphsOf(file), past, articles)
  }
}

function textsOf(ledgers: LedgerFiles, id: string): string[] {
  try {
    const ledger = ledgers.read(id)
    return ledger === null ? [] : stateOf(ledger).paragraphs.map(({ text }) => text)
  } catch {
    return []
  }
}

/** None of a file that cannot be read: that is said when it is built. */
function paragraphsOf(file: ArchiveFile): string[] {
  try {
    const { path, relative, channel } = file
    return readParagraphs({ fileName: relative, bytes: readFileSync(path), channel })
  } catch {
    return []
  }
}

/** Empty for a ledger that cannot be read: its article is not built. */
function originOf(ledgers: LedgerFiles, id: string): string {
  try {
    return ledgers.read(id)?.origin ?? ''
  } catch {
    return ''
  }
}

/**
 * A tombstone: the ledger goes on holding every id, so that none is ever given to another article. One that cannot be
 * read stays as it is, and is a problem: if its article's file was renamed, nothing could tell.
 */
function withdraw(ledgers: LedgerFiles, id: string): Problem | null {
  try {
    const ledger = ledgers.read(id)
    if (ledger !== null && !stateOf(ledger).isWithdrawn)
      ledgers.keep({ ...ledger, entries: [...ledger.entries, { withdrawn: true }] })
    return null
  } catch (error) {
    return { file: `ledger/${id}`, line: null, message: messageOf(error) }
  }
}

function ingestFile(
  { file, id, origin }: Claim,
  ledgers: LedgerFiles,
  channels: readonly Channel[],
): { article: Article; history: ReturnType<typeof historyOf> } {
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
  if (last !== undefined) ledgers.keep(last.ledger)
  return { article, history: last === undefined ? null : historyOf(last.ledger, last.aliases) }
}

/** Front matter names a channel by its id or its name; the paper knows both. */
function knownChannel({ id, name }: ChannelRef, channels: readonly Channel[]): ChannelRef {
  const known = channels.find((channel) => channel.id === id || channel.name === name)
  return known === undefined ? { id, name } : { id: known.id, name: known.name }
}

function problemOf(file: ArchiveFile, error: unknown): Problem {
  const line = error instanceof IngestError ? error.line : null
  return { file: file.relative, line, message: messageOf(error) }
}

function messageOf(error: unknown): string {
  if (error instanceof v.ValiError) {
    const [issue] = error.issues
    return `the article read from it breaks the contract at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}`
  }
  return error instanceof Error ? error.message : String(error)
}
