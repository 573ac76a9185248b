import { startServer } from '../../src/edition/startServer.ts'

/** Something that answers at `url` (no slash at the end) until it is closed. */
export interface Host {
  url: string
  close: () => Promise<void>
}

/** A built site, served by the project's own server on a port of the system's choice. */
export async function serveSite(directory: string): Promise<Host> {
  return startServer({ dir: directory, port: 0 })
}
