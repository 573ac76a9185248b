import { darkRules, enlarged, lost, show, spaceText, tooSmall, violations, widest } from './accessible.ts'
import { hiddenFocus } from './focus.ts'
import { hydrated } from './hydration.ts'
import { routes } from './routes.ts'
import { expect, test } from './test.ts'

const widths = [1280, 390, 320]

// axe looks at every element of a page, and a page may name a thousand people.
test.describe.configure({ timeout: 240_000 })

for (const { name, path, status, paper } of routes) {
  for (const width of widths) {
    test.describe(`${name} at ${width} px`, () => {
      test.use({
        paper,
        viewport: { width, height: 800 },
        expectedComplaints: status === 404 ? [/404/u] : [],
      })

      test('has no accessibility violation whatever its colours and sizes are', async ({ page, site }) => {
        await page.goto(path(site))
        await hydrated(page)
        await page.waitForLoadState('networkidle')
        expect(await violations(page)).toEqual([])
        for (const look of ['dark', 'sepia', 'contrast', 'forced colours'])
          expect(await violations(page, (await show(page, look)) ?? darkRules), look).toEqual([])
        await show(page, 'elder')
        expect(await violations(page), 'elder').toEqual([])
        expect(await widest(page), 'elder').toBe('')
        expect(await tooSmall(page, { target: 60, text: 18 }), 'elder').toEqual([])
        await show(page, '')
        // With a mouse, a desk's lists may stand closer.
        if (width < 1024) expect(await tooSmall(page, { target: 44, text: 14 })).toEqual([])
      })
    })
  }
}

for (const { name, path, status, paper } of routes) {
  test.describe(name, () => {
    test.use({ paper, expectedComplaints: status === 404 ? [/404/u] : [] })

    test('never scrolls sideways nor loses anything, enlarged to 200 and 400 %, with the text set wider', async ({
      page,
      site,
    }) => {
      for (const viewport of enlarged) {
        await page.setViewportSize(viewport)
        await page.goto(path(site))
        await hydrated(page)
        expect(await widest(page), `${viewport.width} px`).toBe('')
        await spaceText(page)
        expect(await widest(page), `${viewport.width} px with the text set wider`).toBe('')
        if (viewport.width === 640) continue
        expect(await hiddenFocus(page, 25), `${viewport.width} px`).toEqual([])
        expect(await lost(page, ':is(header, main, footer)'), `${viewport.width} px`).toEqual([])
      }
    })
  })
}
