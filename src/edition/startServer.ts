import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, resolve } from 'node:path'
import { type HeaderRule, headersFor, parseHeaderRules } from './headerRules.ts'

export interface RunningServer {
  /** Where the site is, without a slash at the end: `http://127.0.0.1:4173`, or with the folder it was built for. */
  url: string
  port: number
  close(): Promise<void>
}

interface Options {
  dir: string
  /** 0 lets the system choose. One that is taken is passed over for the next free one. */
  port: number
  /** Called with a line for each answer. */
  log?: (line: string) => void
}

/**
 * Serves a built site as a well-kept host would: precompressed files, revalidation by content, headers from the
 * site's own `_headers`, a real 404. Reads files as they are now, so a new build shows at once.
 */
export async function startServer({ dir, port, log }: Options): Promise<RunningServer> {
  const root = resolve(dir)
  const server = createServer((request, response) => {
    answer(root, request, response).then(
      (bytes) => log?.(`${response.statusCode} ${request.method} ${request.url} ${bytes} bytes`),
      (error: unknown) => {
        // The file went away between looking and reading, or the disk failed: this answer ends, the server stays.
        log?.(`${request.url}: ${error instanceof Error ? error.message : String(error)}`)
        if (!response.headersSent) response.writeHead(500)
        response.end()
      },
    )
  })
  // A reader who looks at a page for a while finds the line still open.
  server.keepAliveTimeout = 60_000
  const taken = await listen(server, port)
  return {
    url: `http://127.0.0.1:${taken}${baseOf(await rulesOf(root))}`,
    port: taken,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((done) => {
        server.close(() => done())
      })
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listenOn(server, candidate)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || candidate >= Math.min(port + 100, 65_535)) throw error
    }
  }
}

async function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail)
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

/** Sends one answer; resolves to the bytes of its body. */
async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<number> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return 0
  }
  const path = pathOf(request.url ?? '/')
  const rules = await rulesOf(root)
  const base = baseOf(rules)
  if (base !== '' && (path === '/' || path === base)) {
    response.writeHead(302, { location: `${base}/` }).end()
    return 0
  }
  const found = path?.startsWith(`${base}/`) === true ? await findFile(root, path.slice(base.length)) : null
  const file = found ?? (await findFile(root, '/404.html'))
  const headers = headersFor(rules, path ?? '/')
  if (file === null) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('404\n')
    return 4
  }
  const sent = await encodedFile(file, request.headers['accept-encoding'] ?? '')
  const etag = `"${createHash('sha256').update(sent.bytes).digest('base64url').slice(0, 22)}"`
  const fresh = found !== null && matches(request.headers['if-none-match'], etag)
  response.writeHead(found === null ? 404 : fresh ? 304 : 200, {
    'cache-control': 'no-cache',
    ...headers,
    'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
    ...(sent.encoding === null ? {} : { 'content-encoding': sent.encoding }),
    ...(fresh ? {} : { 'content-length': sent.bytes.length }),
    vary: 'Accept-Encoding',
    etag,
  })
  const body = request.method === 'HEAD' || fresh ? null : sent.bytes
  response.end(body)
  return body?.length ?? 0
}

/** The decoded path of a request; null for one that is none, or has a segment that no published path has. */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(url.split(/[?#]/u, 1)[0] ?? '')
    const segments = path.split('/').slice(1)
    const strange = segments.some((segment) => segment.startsWith('.') || /[\\\0:]/u.test(segment))
    return path.startsWith('/') && !strange && !/\/_(?:headers|nginx\.conf|Caddyfile)$/u.test(path)
      ? path
      : null
  } catch {
    return null
  }
}

/** `/a/x` and `/a/x/` both are `a/x/index.html`. */
async function findFile(root: string, path: string): Promise<string | null> {
  for (const candidate of path.endsWith('/') ? ['index.html'] : ['', 'index.html']) {
    const file = join(root, path, candidate)
    const found = await stat(file).catch(() => null)
    if (found?.isFile() === true) return file
  }
  return null
}

/** The folder that the site was built for, as its own rules say; empty for the root of a host, and without rules. */
function baseOf([everywhere]: readonly HeaderRule[]): string {
  return everywhere?.path.replace(/\/\*$/u, '') ?? ''
}

async function rulesOf(root: string): Promise<HeaderRule[]> {
  return parseHeaderRules(await readFile(join(root, '_headers'), 'utf8').catch(() => ''))
}

interface Sent {
  encoding: 'br' | 'gzip' | null
  bytes: Buffer
}

async function encodedFile(file: string, accepted: string): Promise<Sent> {
  for (const { encoding, extension } of encodings) {
    if (!accepts(accepted, encoding)) continue
    const bytes = await readFile(`${file}${extension}`).catch(() => null)
    if (bytes !== null) return { encoding, bytes }
  }
  return { encoding: null, bytes: await readFile(file) }
}

const encodings = [
  { encoding: 'br', extension: '.br' },
  { encoding: 'gzip', extension: '.gz' },
] as const

/** 「gzip, br;q=0」 accepts gzip and not brotli. */
function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase())
    return name === encoding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/u.test(parameter))
  })
}

function matches(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//u, '') === etag)
}

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
