import { articleId } from '../article/mintId.ts'
import type { ArchiveFile } from './readArchive.ts'
import type { Problem } from './problem.ts'

/** A file that is built, the id of its article, and the place that the id was minted from. */
export interface Claim {
  file: ArchiveFile
  id: string
  origin: string
}

export interface Claims {
  /** In the archive's order. */
  claimed: Claim[]
  /** The articles that the ledger knows and whose file is gone. */
  withdrawn: string[]
  /** The files left out because another one has their id; both are named. */
  problems: Problem[]
}

/** What the ledgers know. */
export interface KnownArticles {
  /** By article id, where its file lay when it was built last. */
  places: ReadonlyMap<string, string>
  /** Which of `articles`, whose files are gone, a file holds under another name; null for none. */
  recognise: (file: ArchiveFile, articles: ReadonlySet<string>) => string | null
  originOf: (id: string) => string
}

/**
 * Gives each file the id of its article: the one that the ledger has for its place; that of an article whose file is
 * gone, if it holds the same text, renamed or moved; else a new one. Two files can claim one: `x.txt` beside `x.html`,
 * or, once in very many, two places that mint the same id. The first keeps it.
 */
export function claimIds(files: readonly ArchiveFile[], known: KnownArticles): Claims {
  const byPlace = new Map([...known.places].map(([id, place]) => [place, id]))
  const here = new Set(files.map(({ place }) => place))
  const missing = new Set([...known.places].flatMap(([id, place]) => (here.has(place) ? [] : [id])))
  const winners = new Map<string, ArchiveFile>()
  const claims: Claims = { claimed: [], withdrawn: [], problems: [] }
  for (const file of files) {
    const old = byPlace.get(file.place) ?? (missing.size === 0 ? null : known.recognise(file, missing))
    const claim =
      old === null ? freshClaim(file, known.places) : { file, id: old, origin: known.originOf(old) }
    missing.delete(claim.id)
    const winner = winners.get(claim.id)
    if (winner === undefined) {
      winners.set(claim.id, file)
      claims.claimed.push(claim)
    } else claims.problems.push(collision(file, winner, claim.id))
  }
  claims.withdrawn.push(...missing)
  return claims
}

/** A place that another article was first built from, before its file was moved, mints its second id. */
function freshClaim(file: ArchiveFile, places: ReadonlyMap<string, string>): Claim {
  let origin = file.place
  for (let count = 2; places.has(articleId(origin)); count += 1) origin = `${file.place} ${count}`
  return { file, id: articleId(origin), origin }
}

function collision(file: ArchiveFile, winner: ArchiveFile, id: string): Problem {
  const isTwin = file.relative.normalize('NFC') === winner.relative.normalize('NFC')
  const other = isTwin ? 'its twin, the same name in another form of Unicode' : winner.relative
  const message = `claims the same article as ${other} (id ${id}), which was kept; rename one of them`
  return { file: file.relative, line: null, message }
}
