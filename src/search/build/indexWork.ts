import { codeShards, type CodedShards, type ShardJob } from './codeShards.ts'
import { packArticles, type ArticleText } from './packArticles.ts'
import type { PackedRun } from './sortedRun.ts'

/** What takes long in building an index. Where it is done makes no difference to what is written. */
export interface IndexWork {
  /** How many jobs are worth having under way. */
  atOnce: number
  pack: (articles: readonly ArticleText[]) => Promise<PackedRun[]>
  code: (job: ShardJob) => Promise<CodedShards>
}

/** Done here and now. */
export const workHere: IndexWork = {
  atOnce: 1,
  pack: async (articles) => packArticles(articles),
  code: async (job) => codeShards(job),
}

/**
 * Does a job for each item and hands the results to `take` in the order of the items, `atOnce` of them under way.
 * Items are taken as late as possible.
 */
export async function inTurn<Item, Result>(
  items: Iterable<Item>,
  {
    atOnce,
    job,
    take,
  }: { atOnce: number; job: (item: Item) => Promise<Result>; take: (result: Result) => void },
): Promise<void> {
  const open: Promise<Result>[] = []
  for (const item of items) {
    const result = job(item)
    // Told when its turn comes, not while another is waited for.
    result.catch(() => null)
    open.push(result)
    if (open.length < atOnce) continue
    const first = open.shift()
    if (first !== undefined) take(await first)
  }
  for (const result of open) take(await result)
}
