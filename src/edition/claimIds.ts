import { articleId } from '../article/mintId.ts'
import type { ArchiveFile } from './readArchive.ts'
import type { Problem } from './problem.ts'

export interface Claims {
  /** The files that are built, in the archive's order, each with the id of its article. */
  claimed: { file: ArchiveFile; id: string }[]
  /** The files left out because another one has their id; both are named. */
  problems: Problem[]
}

/**
 * Gives each file the id of its article. Two files can claim one: `x.txt` beside `x.html`, or, once in very many,
 * two places that mint the same id. The file that the ledger knows keeps it, else the first.
 * `placeOf` says which place the ledger of an id names, null when there is none.
 */
export function claimIds(files: readonly ArchiveFile[], placeOf: (id: string) => string | null): Claims {
  const byId = new Map<string, ArchiveFile[]>()
  for (const file of files) {
    const id = articleId(file.place)
    const others = byId.get(id)
    if (others === undefined) byId.set(id, [file])
    else others.push(file)
  }
  const claims: Claims = { claimed: [], problems: [] }
  for (const [id, rivals] of byId) {
    const known = rivals.length > 1 ? placeOf(id) : null
    const winner = rivals.find(({ place }) => place === known) ?? rivals[0]
    if (winner === undefined) continue
    claims.claimed.push({ file: winner, id })
    for (const file of rivals) if (file !== winner) claims.problems.push(collision(file, winner, id))
  }
  return claims
}

function collision(file: ArchiveFile, winner: ArchiveFile, id: string): Problem {
  const message = `claims the same article as ${winner.relative} (id ${id}), which was kept; rename one of them`
  return { file: file.relative, line: null, message }
}
