import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { hashOf } from './hashOf.ts'
import { readIfThere } from './readIfThere.ts'
import type { Archive } from './readArchive.ts'
import { editionIn } from './siteMemory.ts'
import type { Stamps } from './stamps.ts'
import type { Workshop } from './workshop.ts'

const fileName = 'last-build.json'

const Last = v.object({ inputs: v.string(), edition: v.string(), report: v.unknown() })

/**
 * The report of the last build, if nothing that the site is made from has changed since, by the stamps of its files, and
 * the site that stands is the one it built; else undefined.
 */
export function unchangedSince(workshop: Workshop, inputs: string | null): unknown {
  const bytes = readIfThere(workshop.file(fileName))
  if (bytes === undefined || inputs === null) return undefined
  try {
    const last = v.parse(Last, JSON.parse(bytes.toString('utf8')))
    return last.inputs === inputs && last.edition === editionIn(workshop.out) ? last.report : undefined
  } catch {
    // Half a file: the build before was killed.
    return undefined
  }
}

/** Keeps the report of a build for the next one. */
export function keepReport(
  workshop: Workshop,
  last: { inputs: string | null; edition: string; report: object },
): void {
  if (last.inputs !== null) writeFileSync(workshop.file(fileName), JSON.stringify(last))
}

/**
 * A hash of the stamps of everything that a site is made from, and of `settings`. Null when a raw file was changed so
 * shortly before the build that a second change might not show.
 */
export function inputsOf({ dir, files, skipped }: Archive, settings: string, stamps: Stamps): string | null {
  const lines = [settings, JSON.stringify([...skipped])]
  for (const { path, relative } of files) {
    const stamp = stamps.raw(path)
    if (stamp === null) return null
    lines.push(`${relative} ${stamp}`)
  }
  const paper = readIfThere(join(dir, 'paper.json'))
  lines.push(paper?.toString('utf8') ?? '')
  const ledger = join(dir, 'ledger')
  for (const name of namesIn(ledger)) lines.push(`${name} ${stamps.ledger(join(ledger, name)) ?? ''}`)
  return hashOf(lines.join('\n'))
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir).sort()
  } catch {
    return []
  }
}
