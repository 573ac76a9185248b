import { cp, mkdir, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from '../setup/buildSite.ts'
import { type Host, serveSite } from '../setup/serveSite.ts'
import { builtSites, type BuiltSite } from '../setup/sites.ts'
import { expect } from '../test.ts'
import { writeHostileArchive } from './archive.ts'
import { poisonSite } from './poison.ts'

/** Where the paper of hostile strings lies, as its publisher would build it for a folder of a host. */
export const base = 'https://paper.example/news'

/** A site and the server that the test closes in the end. */
export interface HostedSite {
  site: BuiltSite
  host: Host
}

/** Builds and serves a paper full of hostile strings. */
export async function publishHostile(): Promise<HostedSite> {
  const folder = await mkdtemp(join(builtSites().folder, 'hostile-'))
  const archive = join(folder, 'archive')
  await mkdir(archive)
  const files = await writeHostileArchive(archive)
  const directory = join(folder, 'site')
  const { exitCode, stderr } = await buildSite(archive, directory, '--base-url', base)
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining(`${files} files, ${files} articles`)])
  return hosted(directory)
}

/** Serves a copy of a site in which all data are poisoned, too. */
export async function publishPoisoned({ directory }: BuiltSite): Promise<HostedSite> {
  const copy = `${directory}-poisoned`
  await cp(directory, copy, { recursive: true })
  await poisonSite(copy, base)
  return hosted(copy)
}

async function hosted(directory: string): Promise<HostedSite> {
  const host = await serveSite(directory)
  return { site: { url: host.url, directory }, host }
}
