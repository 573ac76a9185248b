import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from '../../e2e/setup/buildSite.ts'
import { correctArchive, printedArchive } from '../../e2e/setup/correctedArchive.ts'
import { longArchive } from '../../e2e/setup/longArchive.ts'
import { serveSite } from '../../e2e/setup/serveSite.ts'
import type { BuiltSite } from '../../e2e/setup/sites.ts'

/** Papers with what the sample has not: lists longer than a page, and paragraphs that said something else before. */
export interface OtherPapers {
  long: BuiltSite
  corrected: BuiltSite
  close: () => Promise<void>
}

/** Builds them in a folder of their own in `within`, and serves them until they are closed. */
export async function otherPapers(within: string): Promise<OtherPapers> {
  const folder = await mkdtemp(join(within, 'papers-'))
  const build = async (name: string, archive: string): Promise<string> => {
    const directory = join(folder, name)
    const { exitCode, stderr } = await buildSite(archive, directory)
    if (exitCode !== 0) throw new Error(`the build failed:\n${stderr}`)
    return directory
  }
  const printed = await printedArchive(join(folder, 'corrected-archive'))
  await build('corrected', printed)
  const directories = [
    await build('long', await longArchive(join(folder, 'long-archive'))),
    await build('corrected', await correctArchive(printed)),
  ] as const
  const [long, corrected] = await Promise.all([serveSite(directories[0]), serveSite(directories[1])])
  return {
    long: { url: long.url, directory: directories[0] },
    corrected: { url: corrected.url, directory: directories[1] },
    close: async () => {
      await Promise.all([long.close(), corrected.close()])
    },
  }
}
