import { request } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { startServer } from './startServer.ts'
import { temporaryFolder, writeFiles } from './testArchive.ts'

const page = '<!doctype html><title>front</title>'

async function serve(base = ''): Promise<number> {
  const dir = join(temporaryFolder(), 'dist')
  writeFiles(dir, {
    'index.html': page,
    'index.html.br': brotliCompressSync(page),
    'index.html.gz': gzipSync(page),
    '404.html': 'lost',
    'a/x/index.html': 'article',
    'assets/main-1.js': 'code',
    'data/site.json': '{}',
    _headers: `${base}/*\n  Content-Security-Policy: default-src 'none'\n\n${base}/assets/*\n  Cache-Control: immutable\n`,
    '../secret.txt': 'secret',
  })
  const server = await startServer({ dir, port: 0 })
  onTestFinished(() => server.close())
  return server.port
}

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: Buffer
}

/** Sends the path as it is written, dots and all. */
async function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, path, headers, method, host: '127.0.0.1' }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

test('a page is served at its address, with and without a slash', async () => {
  const port = await serve()
  for (const path of ['/a/x', '/a/x/', '/a/x?p=k7m2', '/a/%78']) {
    const { status, headers, body } = await ask(port, path)
    expect([status, body.toString(), headers['content-type']]).toEqual([
      200,
      'article',
      'text/html; charset=utf-8',
    ])
  }
})

test('the best compressed form that the browser takes is sent', async () => {
  const port = await serve()
  const brotli = await ask(port, '/', { 'accept-encoding': 'gzip, deflate, br' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page)
  expect(brotli.headers['vary']).toBe('Accept-Encoding')
  expect((await ask(port, '/', { 'accept-encoding': 'gzip, br;q=0' })).headers['content-encoding']).toBe(
    'gzip',
  )
  const plain = await ask(port, '/')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body.toString()).toBe(page)
})

test('a reader who has the file gets 304 and no bytes', async () => {
  const port = await serve()
  const first = await ask(port, '/')
  const again = await ask(port, '/', { 'if-none-match': `W/${String(first.headers['etag'])}` })
  expect([again.status, again.body.length]).toEqual([304, 0])
  const other = await ask(port, '/', { 'if-none-match': '"other"' })
  expect(other.status).toBe(200)
})

test('headers come from the site itself; only hashed files are kept for good', async () => {
  const port = await serve()
  const html = await ask(port, '/')
  expect(html.headers['content-security-policy']).toBe("default-src 'none'")
  expect(html.headers['cache-control']).toBe('no-cache')
  expect((await ask(port, '/assets/main-1.js')).headers['cache-control']).toBe('immutable')
})

test('what is not there is a real 404 with the page that says so', async () => {
  const port = await serve()
  for (const path of ['/nothing', '/a/', '/data/articles/x.json', '/%', '/_headers', '/.git/config']) {
    const { status, body } = await ask(port, path)
    expect([path, status, body.toString()]).toEqual([path, 404, 'lost'])
  }
})

test('no path leads out of the site', async () => {
  const port = await serve()
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/a/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/....//secret.txt',
    '/a/x/..%00/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%ef%bc%8e%ef%bc%8e/secret.txt',
    '/C:/secret.txt',
    '/..\\secret.txt',
    'http://127.0.0.1/../secret.txt',
    'file:///etc/passwd',
    '*',
  ]
  for (const path of paths) {
    const { status, body } = await ask(port, path)
    expect([path, status, body.includes('secret')]).toEqual([path, 404, false])
  }
})

const none = { status: 404, body: 'lost', injected: [], after: 200 }

test.each([
  '/%00',
  '/index.html%00.txt',
  '/a\\x',
  '/con',
  '/aux.txt',
  '/nul%20',
  '/index.html.',
  '/index.html%20',
  '/index.html::$DATA',
  '/%e2%80%aetxt.x',
  '//evil.invalid/',
  '/%0d%0aSet-Cookie:%20pwned=1',
  '/__proto__',
  '/constructor',
])('asked for %j the server says that there is none, and goes on', async (path) => {
  expect(await answersTo(path)).toEqual(none)
})

test.each([
  ['300 letters', 'x'.repeat(300)],
  ['3,000 folders', 'a/'.repeat(3000)],
  ['300 characters of three bytes', '%e9%95%bf'.repeat(300)],
])('asked for %s it does so too', async (_, path) => {
  expect(await answersTo(`/${path}`)).toEqual(none)
})

/** What the server says to that path, and the status of what is asked after it. */
async function answersTo(path: string): Promise<unknown> {
  const port = await serve()
  const { status, headers, body } = await ask(port, path)
  const after = (await ask(port, '/')).status
  const injected = [headers['set-cookie'], headers['location']].filter((value) => value !== undefined)
  return { status, body: body.toString(), injected, after }
}

test('HEAD tells the size and sends nothing; other methods are refused', async () => {
  const port = await serve()
  const head = await ask(port, '/', {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(page.length),
    0,
  ])
  expect((await ask(port, '/', {}, 'POST')).status).toBe(405)
})

test('a port that is taken is passed over', async () => {
  const taken = await serve()
  const dir = temporaryFolder()
  const server = await startServer({ dir, port: taken })
  onTestFinished(() => server.close())
  expect(server.port).toBeGreaterThan(taken)
  expect((await ask(server.port, '/')).status).toBe(404)
})

test('a site that was built for a folder is served in that folder', async () => {
  const port = await serve('/news')
  const inside = await ask(port, '/news/a/x')
  expect([inside.status, inside.body.toString()]).toEqual([200, 'article'])
  for (const path of ['/a/x', '/newsstand/a/x', '/news/../a/x'])
    expect((await ask(port, path)).status).toBe(404)
  for (const path of ['/', '/news']) {
    const { status, headers } = await ask(port, path)
    expect([status, headers['location']]).toEqual([302, '/news/'])
  }
})
