import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { paragraphPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { hydrated } from './hydration.ts'
import { first, readArticles, readWordings } from './published.ts'
import { routes } from './routes.ts'
import { expect, test } from './test.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const widths = [1280, 320]
const schemes = ['light', 'dark'] as const

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

      test('has no accessibility violation in light or dark', async ({ page, site }) => {
        await page.goto(path(site))
        await hydrated(page)
        for (const scheme of schemes) {
          await page.emulateMedia({ colorScheme: scheme })
          expect(await violations(page), scheme).toEqual([])
        }
      })
    })
  }
}

for (const { name, path, status, paper } of routes) {
  test.describe(name, () => {
    test.use({ paper, expectedComplaints: status === 404 ? [/404/u] : [] })

    test('never scrolls sideways, nor enlarged to 200 and 400 %, nor with the text set wider', async ({
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
      }
    })
  })
}

test.describe('what became of a linked paragraph, and what can be done with one', () => {
  test.use({ paper: 'corrected' })

  for (const width of widths) {
    test(`have no accessibility violation at ${width} px in light or dark`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 })
      const { id } = first(readArticles(site))
      const history = readWordings(site, id)
      for (const fate of ['edited', 'split', 'removed']) {
        const former = first(history.filter((paragraph) => paragraph.fate === fate))
        await page.goto(paragraphPath(id, former.id))
        await page.getByRole('note').waitFor()
        if (fate !== 'removed') {
          await page.getByRole('note').getByRole('button', { name: zhHansLinks.former }).click()
          await page.getByRole('note').getByRole('blockquote').waitFor()
        }
        await inBothSchemes(page, fate)
      }
      await page.getByRole('link', { name: zhHans.article.paragraphLink(3), exact: true }).click()
      const bar = page.getByRole('region', { name: zhHansLinks.share })
      await bar.waitFor()
      await inBothSchemes(page, 'the bar')
      expect(await widest(page)).toBe('')
      await bar.getByRole('button', { name: zhHansLinks.qr }).click()
      await page.getByRole('dialog').waitFor()
      await inBothSchemes(page, 'the code')
      expect(await widest(page)).toBe('')
    })
  }
})

async function inBothSchemes(page: Page, what: string): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme })
    expect(await violations(page), `${what}, ${scheme}`).toEqual([])
  }
}

/** A window of 1280 by 1024 pixels, as the page knows it at 100, 200 and 400 % (WCAG 1.4.10). */
const enlarged = [1, 2, 4].map((zoom) => ({ width: 1280 / zoom, height: 1024 / zoom }))

/** What a reader may set (WCAG 1.4.12). */
async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
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
