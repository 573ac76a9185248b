import { readFileSync } from 'node:fs'
import type { ArticleContext } from '../article/edition.ts'
import { readParagraphs } from '../ingest/parseArticle.ts'
import { stateOf } from '../ledger/ledger.ts'
import type { ArticleStore, KnownArticle } from './articleStore.ts'
import type { Entry } from './catalogue/readEntry.ts'
import { type Claim, claimIds } from './claimIds.ts'
import { hashOf } from './hashOf.ts'
import { type IngestContext, messageOf, type Reading } from './ingestFiles.ts'
import { lastReadable, standingProblems } from './lastReadable.ts'
import { type LedgerFiles, openLedgers } from './ledgerFiles.ts'
import { type PastArticles, pastArticles, recogniseMoved } from './recogniseMoved.ts'
import type { Problem } from './problem.ts'
import { readAll } from './readAll.ts'
import type { Archive, ArchiveFile } from './readArchive.ts'
import { type Stamps, takeStamps } from './stamps.ts'

export interface Ingested {
  /** By id, in the archive's order. The articles themselves are in the store, not in memory. */
  articles: Map<string, KnownArticle>
  /** Ids of the articles whose file is gone: each keeps a page that says so. */
  withdrawn: string[]
  /** Ids of published articles whose file cannot be read, and that nobody has as they were: each keeps a page too. */
  unreadable: string[]
  /** How many of the articles had to be read; the others are as the last build has read them. */
  read: number
  problems: Problem[]
  /** What is worth knowing of files that were read. */
  notes: Problem[]
  /** Ledgers that could not be written, and why; null when all were. */
  unwritten: { reason: string; ledgers: number } | null
}

/** The articles as the lists know them, in the archive's order. */
export function entriesOf({ articles }: Ingested): Entry[] {
  return Array.from(articles.values(), ({ entry }) => entry)
}

/** What became of paragraph ids of an article whose text is no longer as it was linked. */
export function aliasesIn({ articles }: Ingested, id: string): ArticleContext['aliases'] {
  return articles.get(id)?.aliases ?? {}
}

/**
 * Reads every raw file of an archive that is not known as it is into an article of `store`, with paragraph ids from the
 * ledger. A file that cannot be read is a problem and no more. `done` is called with the number of files done.
 */
export async function ingestArchive(
  archive: Archive,
  store: ArticleStore,
  done: (files: number) => void,
  stamps: Stamps = takeStamps(Date.now()),
): Promise<Ingested> {
  const ledgers = openLedgers(archive.dir, stamps)
  const unchanged = unchangedLedgers(store, ledgers)
  const { claimed, withdrawn, problems } = claimIds(archive.files, {
    places: ledgers.places((id) => unchanged(id)?.place ?? null),
    recognise: recogniser(ledgers),
    originOf: (id) => unchanged(id)?.origin ?? originOf(ledgers, id),
  })
  const context = { dir: archive.dir, channels: archive.channels, oldWordings: archive.paper.oldWordings }
  const { known, unread } = sortOut(claimed, { unchanged, context, stamps })
  done(known.size)
  const unwritten: string[] = []
  const failed = new Map<string, readonly Problem[]>()
  await readAll(unread, context, (reads) => {
    for (const read of reads) {
      if ('problems' in read) {
        failed.set(read.id, read.problems)
        continue
      }
      ledgers.forgetStamp(read.id)
      store.put(read.id, read.known.hash, read.json)
      known.set(read.id, read.known)
      if (read.unwritten !== null) unwritten.push(read.unwritten)
    }
    done(reads.length)
  })
  const ingested: Ingested = {
    articles: new Map(),
    withdrawn: [],
    unreadable: [],
    read: unread.length - failed.size,
    problems: [...archive.problems, ...problems],
    notes: notesOf(claimed, known),
    unwritten: null,
  }
  for (const [id, problems] of inOrder(claimed, failed)) {
    const standing = lastReadable(id, { store, ledgers, oldWordings: context.oldWordings })
    ingested.problems.push(...standingProblems(problems, standing))
    if (standing.kind === 'kept') known.set(id, standing.article)
    else if (standing.kind !== 'never published') ingested[standing.kind].push(id)
  }
  ingested.articles = inOrder(claimed, known)
  for (const id of withdrawn) withdraw(ledgers, id, { ingested, unwritten })
  const [reason] = unwritten
  if (reason !== undefined) ingested.unwritten = { reason, ledgers: unwritten.length }
  return ingested
}

type Unchanged = (id: string) => KnownArticle | null

/** What is known of an article whose ledger nobody has touched since. */
function unchangedLedgers(store: ArticleStore, ledgers: LedgerFiles): Unchanged {
  const looked = new Map<string, KnownArticle | null>()
  return (id) => {
    const before = looked.get(id)
    if (before !== undefined) return before
    const known = store.known.get(id)
    const same = known !== undefined && known.ledger !== null && known.ledger === ledgers.stamp(id)
    looked.set(id, same ? known : null)
    return same ? known : null
  }
}

/** What need not be read again, and what must. */
function sortOut(
  claimed: readonly Claim[],
  { unchanged, context, stamps }: { unchanged: Unchanged; context: IngestContext; stamps: Stamps },
): { known: Map<string, KnownArticle>; unread: Reading[] } {
  const around = JSON.stringify([context.channels, context.oldWordings])
  const known = new Map<string, KnownArticle>()
  const unread: Reading[] = []
  for (const claim of claimed) {
    const { file, id } = claim
    const before = unchanged(id)
    const raw = stamps.raw(file.path)
    const place = JSON.stringify([around, file.relative, claim.origin, file.channel.id])
    const isSame = before !== null && raw !== null && before.raw === raw && before.key.endsWith(hashOf(place))
    const key = isSame ? before.key : keyOf(file, place)
    if (before !== null && before.key === key) known.set(id, before.raw === raw ? before : { ...before, raw })
    else unread.push({ ...claim, key, raw })
  }
  return { known, unread }
}

/** '' for a file that cannot be read: that is said when it is tried. */
function keyOf({ path }: ArchiveFile, place: string): string {
  try {
    return `${hashOf(readFileSync(path))}${hashOf(place)}`
  } catch {
    return ''
  }
}

/** Threads end their work in no order. */
function inOrder<Value>(claimed: readonly Claim[], values: ReadonlyMap<string, Value>): Map<string, Value> {
  const ordered = new Map<string, Value>()
  for (const { id } of claimed) {
    const value = values.get(id)
    if (value !== undefined) ordered.set(id, value)
  }
  return ordered
}

function notesOf(claimed: readonly Claim[], known: ReadonlyMap<string, KnownArticle>): Problem[] {
  return claimed.flatMap(({ file, id }) => {
    const message = known.get(id)?.note ?? null
    return message === null ? [] : [{ file: file.relative, line: null, message }]
  })
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
function withdraw(
  ledgers: LedgerFiles,
  id: string,
  { ingested, unwritten }: { ingested: Ingested; unwritten: string[] },
): void {
  try {
    const ledger = ledgers.read(id)
    const reason =
      ledger === null || stateOf(ledger).isWithdrawn
        ? null
        : ledgers.keep({ ...ledger, entries: [...ledger.entries, { withdrawn: true }] })
    if (reason !== null) unwritten.push(reason)
    ingested.withdrawn.push(id)
  } catch (error) {
    ingested.problems.push({ file: `ledger/${id}`, line: null, message: messageOf(error) })
  }
}
