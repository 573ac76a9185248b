import type { Wordings } from '../article/edition.ts'
import { stateOf } from '../ledger/ledger.ts'
import type { ArticleStore, KnownArticle } from './articleStore.ts'
import { wordingsFile } from './ingestFiles.ts'
import type { LedgerFiles } from './ledgerFiles.ts'
import type { Problem } from './problem.ts'

/** What becomes of an article whose file cannot be read. `kept`: it stays as it was read last. */
export type Standing =
  | { kind: 'kept'; article: KnownArticle }
  | { kind: 'unreadable' | 'withdrawn' | 'never published' }

/** Who makes a slip in a file does not mean to take the article back: that is done by taking the file away. */
export function lastReadable(
  id: string,
  { store, ledgers, oldWordings }: { store: ArticleStore; ledgers: LedgerFiles; oldWordings: boolean },
): Standing {
  const article = store.known.get(id)
  if (article !== undefined) return { kind: 'kept', article: oldWordings ? article : silenced(article) }
  if (ledgers.stamp(id) === null) return { kind: 'never published' }
  return { kind: isTombstone(id, ledgers) ? 'withdrawn' : 'unreadable' }
}

/** What is wrong with the file; the last of it says what is published all the same. */
export function standingProblems(problems: readonly Problem[], { kind }: Standing): Problem[] {
  const told = {
    kept: '; its last readable version stays published',
    unreadable: '; it was published, and its page says that it cannot be read at the moment',
    withdrawn: '',
    'never published': '',
  }
  return problems.map((problem, index) =>
    index < problems.length - 1 ? problem : { ...problem, message: problem.message + told[kind] },
  )
}

/** A paper may have ceased to publish what its articles said before. */
function silenced(article: KnownArticle): KnownArticle {
  if (article.wordings === null) return article
  // Written by this version of the program.
  const former: Wordings = JSON.parse(article.wordings)
  const wordings = wordingsFile(former, false)
  return wordings === article.wordings ? article : { ...article, wordings }
}

/** Of a ledger that cannot be read nothing says that its article was taken back. */
function isTombstone(id: string, ledgers: LedgerFiles): boolean {
  try {
    const ledger = ledgers.read(id)
    return ledger !== null && stateOf(ledger).isWithdrawn
  } catch {
    return false
  }
}
