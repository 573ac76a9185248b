import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { hydrated } from './hydration.ts'
import { routes } from './routes.ts'
import { expect, test } from './test.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const widths = [1280, 320]
const schemes = ['light', 'dark'] as const

for (const { name, path, status } of routes) {
  for (const width of widths) {
    test.describe(`${name} at ${width} px`, () => {
      test.use({
        viewport: { width, height: 800 },
        expectedComplaints: status === 404 ? [/404/u] : [],
      })

      test('has no accessibility violation in light or dark', async ({ page, site }) => {
        await page.goto(path(site))
        await hydrated(page)
        for (const scheme of schemes) {
          await page.emulateMedia({ colorScheme: scheme })
          expect(await violations(page), scheme).toEqual([])
        }
      })

      test('never scrolls sideways', async ({ page, site }) => {
        await page.goto(path(site))
        await hydrated(page)
        expect(await widest(page)).toBe('')
      })
    })
  }
}

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}

/** The elements that make the page wider than the screen; '' where it fits. */
async function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return ''
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`).join(' ')
  })
}
