import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defaultOut } from './defaults.ts'
import { readOptions, readPort, UsageError } from './options.ts'
import { startServer } from './startServer.ts'

const defaultPort = 4173

/** `serve [--dir DIR] [--port N]`: serves until it is interrupted. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const { dir = defaultOut, port } = readOptions(args, ['dir', 'port'])
  return serveUntilInterrupted(dir, port)
}

/** Serves the site in `dir`, says where, and resolves to 0 when interrupted. `port` as given on the command line. */
export async function serveUntilInterrupted(dir: string, port: string | undefined): Promise<number> {
  const wanted = readPort(port, defaultPort)
  if (!existsSync(join(dir, 'data', 'site.json'))) {
    throw new UsageError(`${dir}: no built site here; build one first`)
  }
  const log = process.env['GULI_LOG'] === undefined ? {} : { log: (line: string) => console.error(line) }
  const server = await startServer({ dir, port: wanted, ...log })
  if (wanted !== 0 && server.port !== wanted) console.log(`port ${wanted} is taken, so:`)
  console.log(`${server.url}/\n(Ctrl-C to stop)`)
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
  await server.close()
  return 0
}
