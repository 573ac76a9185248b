import { createServer, type ServerResponse } from 'node:http'
import type { Host } from './serveSite.ts'

/** A host that keeps the app back until `release` is called. */
export interface HeldHost extends Host {
  release: () => void
}

/**
 * The host at `target`, which holds back every script but the small one that starts the app: for what a reader
 * does in the seconds before the app is there. When it is let go is up to the test, so nothing depends on timing.
 */
export async function heldHost(target: string): Promise<HeldHost> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const held = path.startsWith('/assets/') && path.endsWith('.js') && !path.startsWith('/assets/boot-')
    void (held ? released : Promise.resolve()).then(async () => pass(target + path, response))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the held host has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    release,
    close: async () => {
      release()
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

async function pass(url: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(url)
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
  response.end(new Uint8Array(await answer.arrayBuffer()))
}
