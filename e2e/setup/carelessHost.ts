import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import type { Host } from './serveSite.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/**
 * A host set up for a single-page app, as many are: whatever it does not have, it answers with the front page
 * and 200, missing JSON and missing scripts included.
 */
export async function carelessHost(directory: string): Promise<Host> {
  const server = createServer((request, response) => {
    void answer(directory, request.url ?? '/', response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the careless host has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
    },
  }
}

async function answer(directory: string, url: string, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(url, 'http://host').pathname)
  const names = [path, join(path, 'index.html'), '/index.html'].map((name) => join(directory, name))
  const { name, bytes } = await firstFile(names)
  response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' })
  response.end(bytes)
}

async function firstFile(names: string[]): Promise<{ name: string; bytes: Buffer }> {
  for (const name of names) {
    const bytes = await readFile(name).catch(() => undefined)
    if (bytes !== undefined) return { name, bytes }
  }
  throw new Error(`no such file: ${names.join(', ')}`)
}
