import { cp, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { test as base, expect, type BrowserContext } from '@playwright/test'
import type { Host } from './setup/serveSite.ts'
import { builtSites, type BuiltSite } from './setup/sites.ts'

interface Options {
  /**
   * Which built site a test reads: the sample paper, the worked example (skipped where it is absent), a paper that was
   * corrected, or one whose lists are long.
   */
  paper: 'sample' | 'worked' | 'corrected' | 'long'
  /** What a test that breaks something on purpose expects the browser to complain about. */
  expectedComplaints: RegExp[]
}

interface Fixtures {
  site: BuiltSite
  /** Complaints of the browser and requests to foreign hosts so far; checked to be none after every test. */
  complaints: string[]
  /** Keeps a host until the end of the test. */
  keep: (host: Promise<Host>) => Promise<Host>
  /** A copy of the site's files, for a test to break. */
  brokenCopy: () => Promise<string>
}

/**
 * Every test of ours: on a built and served paper, and failing on any console error, uncaught exception,
 * Content-Security-Policy violation or request to another host, whatever else it looks at.
 */
export const test = base.extend<Options & Fixtures>({
  paper: ['sample', { option: true }],
  expectedComplaints: [[], { option: true }],
  site: async ({ paper }, give, info) => {
    const site = builtSites()[paper]
    info.skip(site === null, 'NOT TESTED: the worked example is not there')
    if (site !== null) await give(site)
  },
  baseURL: async ({ site }, give) => give(site.url),
  complaints: [
    async ({ context, expectedComplaints }, give) => {
      const complaints = await listen(context)
      await give(complaints)
      const unexpected = complaints.filter((text) => !expectedComplaints.some((known) => known.test(text)))
      expect(unexpected, 'console errors, CSP violations and foreign requests').toEqual([])
    },
    { auto: true },
  ],
  // Playwright reads the fixtures that are needed from the pattern: none.
  // oxlint-disable-next-line no-empty-pattern
  keep: async ({}, give) => {
    const hosts: Host[] = []
    await give(async (host) => {
      hosts.push(await host)
      return host
    })
    await Promise.all(hosts.map(async (host) => host.close()))
  },
  brokenCopy: async ({ site }, give) => {
    await give(async () => {
      const copy = await mkdtemp(join(builtSites().folder, 'broken-'))
      await cp(site.directory, copy, { recursive: true })
      return copy
    })
  },
})

export { expect } from '@playwright/test'

async function listen(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`exception: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol, hostname, href } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && hostname !== '127.0.0.1') {
      complaints.push(`request to another host: ${href}`)
    }
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  return complaints
}
