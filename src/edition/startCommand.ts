import { buildAndReport } from './buildCommand.ts'
import { readOptions, readPort } from './options.ts'
import { serveUntilInterrupted } from './serveCommand.ts'

/** `start`: builds, then serves. Single bad files have been named, and the rest is served. */
export async function startCommand(args: readonly string[]): Promise<number> {
  const { port, ...build } = readOptions(args, ['archive', 'out', 'base-url', 'port'])
  // A bad port should not wait for the build to be noticed.
  readPort(port, 0)
  const { code, built, out } = await buildAndReport(build)
  return built ? serveUntilInterrupted(out, port) : code
}
