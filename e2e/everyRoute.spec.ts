import { changesSince, hydrated, watchChanges } from './hydration.ts'
import { routes } from './routes.ts'
import { expect, test } from './test.ts'

for (const { name, path, status, paper } of routes) {
  test.describe(name, () => {
    // The browser itself says in the console that a page was not found.
    test.use({ paper, expectedComplaints: status === 404 ? [/404/u] : [] })

    test('opens, quietly, and keeps what was published for it', async ({ page, site }) => {
      await watchChanges(page)
      const answer = await page.goto(path(site))
      expect(answer?.status()).toBe(status)
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      await expect(page).toHaveTitle(/\S/u)
      await hydrated(page)
      await page.waitForLoadState('networkidle')
      // A search's results are found by the app, and what a reader has saved is in the browser: neither is published.
      if (!/^\/(?:search\?|saved)/u.test(path(site))) expect(await changesSince(page)).toEqual([])
    })

    test('has a title, a description and an address of its own in its HTML', async ({ request, site }) => {
      const html = await (await request.get(path(site))).text()
      expect(html).toMatch(/<html[^>]* lang="zh-Hans"/u)
      expect(html).toMatch(/<title>[^<]+<\/title>/u)
      expect(html).toMatch(/<meta name="description" content="[^"]+"/u)
      expect(html).toMatch(/<meta http-equiv="Content-Security-Policy"/iu)
      const inline = html.match(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")/gu)
      expect(inline, 'only what shows the settings before the first paint').toHaveLength(1)
      expect(html).toMatch(/script-src 'self' 'sha256-[^']+';/u)
      expect(html).not.toMatch(/ style="/u)
    })
  })
}
