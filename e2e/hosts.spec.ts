import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { get } from 'node:http'
import { dirname, join } from 'node:path'
import { expect } from '@playwright/test'
import { articlePath, serviceWorkerPath, siteDataPath } from '../src/article/links.ts'
import { defaultArchive } from '../src/edition/defaults.ts'
import { first, readArticles } from './published.ts'
import { buildSite } from './setup/buildSite.ts'
import { isInstalled, type RealHost, realHosts, startRealHost } from './setup/realHost.ts'
import type { Host } from './setup/serveSite.ts'
import { builtSites, type BuiltSite } from './setup/sites.ts'
import { test } from './test.ts'

const immutable = 'public, max-age=31536000, immutable'

for (const server of realHosts) {
  for (const base of ['', '/local/news']) {
    test.describe(`${server}, with the site ${base === '' ? 'at its root' : `in ${base}`}`, () => {
      test.describe.configure({ mode: 'serial', timeout: 240_000 })
      test.skip(!isInstalled(server), `NOT TESTED: ${server} (with brotli) is not installed`)
      let site: BuiltSite
      let host: Host
      const ask = async (path: string, headers: Record<string, string> = {}) =>
        answerTo(`${host.url}${base}${path}`, headers)

      test.beforeAll(async () => {
        site = base === '' ? builtSites().sample : await builtFor(base)
        host = await started(server, base, site)
      })
      test.afterAll(async () => host?.close())

      test('sends pages, with and without a slash and with a query, and a real 404', async () => {
        const { id, headline } = first(readArticles(site))
        for (const path of [
          '/',
          articlePath(id),
          `${articlePath(id)}/`,
          `${articlePath(id)}?p=k7m2&from=chat`,
        ]) {
          const { status, headers, body } = await ask(path)
          expect([path, status, headers['content-type']]).toEqual([
            path,
            200,
            expect.stringMatching(/^text\/html/u),
          ])
          expect(body.toString()).toContain(path === '/' ? '<!doctype html>' : headline.main.slice(0, 4))
        }
        for (const path of ['/a/nothing', '/nothing.html', '/_headers', '/_nginx.conf', '/_Caddyfile']) {
          const { status, body } = await ask(path)
          expect([path, status]).toEqual([path, 404])
          expect(body.toString()).toContain('<!doctype html>')
        }
      })

      test('sends what is compressed already, and ranges of what is not', async () => {
        for (const [accepted, sent] of [
          ['br, gzip', 'br'],
          ['gzip', 'gzip'],
          ['identity', undefined],
        ] as const) {
          const { headers, body } = await ask('/', { 'accept-encoding': accepted })
          expect(headers['content-encoding']).toBe(sent)
          if (sent !== undefined) expect(String(headers['vary']).toLowerCase()).toContain('accept-encoding')
          const extension = sent === undefined ? '' : sent === 'br' ? '.br' : '.gz'
          expect(body.equals(readFileSync(join(site.directory, `index.html${extension}`)))).toBe(true)
        }
        const part = await ask('/', { range: 'bytes=0-14', 'accept-encoding': 'identity' })
        expect([part.status, part.body.toString()]).toEqual([206, '<!doctype html>'])
      })

      test('sends the headers of security with everything, and those of caches by kind', async () => {
        const script = `/assets/${first(readdirSync(join(site.directory, 'assets')).filter((name) => name.endsWith('.js')))}`
        for (const path of ['/', '/a/nothing', script, siteDataPath, '/manifest.webmanifest']) {
          const { headers } = await ask(path)
          expect([path, headers['content-security-policy']]).toEqual([
            path,
            expect.stringContaining("default-src 'none'"),
          ])
          expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff'])
        }
        expect((await ask(script)).headers['cache-control']).toBe(immutable)
        const worker = await ask(serviceWorkerPath)
        expect([worker.headers['cache-control'], worker.headers['content-type']]).toEqual([
          'no-cache',
          expect.stringMatching(/^(?:text|application)\/javascript/u),
        ])
        const data = await ask(siteDataPath)
        expect([data.headers['cache-control'], data.headers['content-type']]).toEqual([
          'no-cache',
          expect.stringMatching(/^application\/json/u),
        ])
        expect((await ask('/manifest.webmanifest')).headers['content-type']).toMatch(
          /^application\/manifest\+json/u,
        )
        const folders = new Map(
          readdirSync(join(site.directory, 'data/search'), { recursive: true, encoding: 'utf8' })
            .filter((path) => /\/.*\.(?:bin|txt)$/u.test(path))
            .map((path) => [dirname(path), path]),
        )
        expect([...folders.keys()].some((folder) => folder.startsWith('texts/'))).toBe(true)
        for (const path of folders.values()) {
          const { status, headers } = await ask(`/data/search/${path}`)
          expect([status, headers['cache-control']]).toEqual([200, immutable])
        }
      })

      test('answers that nothing has changed', async () => {
        const { headers } = await ask('/')
        const again = await ask('/', { 'if-none-match': String(headers['etag']) })
        expect([again.status, again.body.length]).toEqual([304, 0])
      })
    })
  }
}

/** The sample paper, built for a folder of its host and put there. */
async function builtFor(base: string): Promise<BuiltSite> {
  const folder = await mkdtemp(join(builtSites().folder, 'hosts-'))
  await cp(defaultArchive, join(folder, 'archive'), { recursive: true })
  const directory = join(folder, 'root', base)
  const { exitCode, stderr } = await buildSite(
    join(folder, 'archive'),
    directory,
    '--base-url',
    `https://host.example${base}`,
  )
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('0 errors')])
  return { url: '', directory }
}

async function started(server: RealHost, base: string, { directory }: BuiltSite): Promise<Host> {
  const above = base.split('/').slice(1).reduce(dirname, directory)
  return startRealHost(server, above, directory)
}

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** As it is sent: fetch() would decompress it. */
async function answerTo(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    }).on('error', reject)
  })
}
