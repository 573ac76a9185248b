import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from './buildSite.ts'
import { correctArchive, printedArchive } from './correctedArchive.ts'
import { longArchive } from './longArchive.ts'
import { serveSite, type Host } from './serveSite.ts'
import { rememberSites, type BuiltSite, type Sites } from './sites.ts'

const root = join(import.meta.dirname, '../..')
const workedExample = join(root, '../shared/seed/seed.txt')

/**
 * Builds and serves, once for all tests, the sample paper; where it lies beside the project, the worked example alone
 * in a folder without paper.json; a paper that was corrected after its first build; and one whose lists are long. The
 * returned function ends the servers and removes the files.
 */
// Playwright takes a setup only as a default export.
// oxlint-disable-next-line import/no-default-export
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'guli-e2e-'))
  const hosts: Host[] = []
  const publish = async (name: string, archive: string): Promise<string> => {
    const directory = join(folder, name)
    const { exitCode, stderr } = await buildSite(archive, directory)
    if (exitCode !== 0) throw new Error(`building the ${name} site failed:\n${stderr}`)
    return directory
  }
  const build = async (name: string, archive: string): Promise<BuiltSite> => {
    const directory = await publish(name, archive)
    const host = await serveSite(directory)
    hosts.push(host)
    return { url: host.url, directory }
  }
  const sites: Sites = {
    folder,
    // A copy, so that a test run leaves the archive's ledger as it was.
    sample: await build('sample', await copyOf(join(root, 'archive'), join(folder, 'archive'))),
    worked: await workedArchive(join(folder, 'worked-archive')).then(async (archive) =>
      archive === null ? null : build('worked', archive),
    ),
    corrected: await printedArchive(join(folder, 'corrected-archive')).then(async (archive) => {
      await publish('corrected', archive)
      return build('corrected', await correctArchive(archive))
    }),
    long: await build('long', await longArchive(join(folder, 'long-archive'))),
  }
  rememberSites(sites)
  return async () => {
    await Promise.all(hosts.map(async (host) => host.close()))
    await rm(folder, { recursive: true, force: true })
  }
}

async function copyOf(from: string, to: string): Promise<string> {
  await cp(from, to, { recursive: true })
  return to
}

async function workedArchive(archive: string): Promise<string | null> {
  if (!existsSync(workedExample)) {
    process.stderr.write(`\nNOT TESTED: the worked example, ${workedExample} is not there\n\n`)
    return null
  }
  await mkdir(join(archive, '高唐'), { recursive: true })
  await cp(workedExample, join(archive, '高唐/seed.txt'))
  return archive
}
