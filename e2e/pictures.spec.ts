import type { Locator, Page } from '@playwright/test'
import { show } from './accessible.ts'
import { dialogs } from './dialogs.ts'
import { alike, approvedFile, fewColours } from './fewColours.ts'
import { test } from './likeMachine.ts'
import { screens } from './screens.ts'
import { expect } from './test.ts'

/** What a reader may have before them (accessible.ts); `light` whatever the device asks for. */
const looks = ['light', 'dark', 'sepia', 'contrast', 'forced colours', 'elder']
const windows = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]

for (const viewport of windows) {
  test.describe(`at ${viewport.width} px`, () => {
    // Half as fine as a screen: a line, a colour or a word that moves is seen all the same.
    test.use({ viewport, deviceScaleFactor: 0.5 })

    for (const { name, paper, status, open } of screens) {
      test.describe(name, () => {
        test.use({ paper, expectedComplaints: status === 404 ? [/404/u] : [] })

        test('looks as it was approved, in all colours and in 长辈版', async ({ page, site }) => {
          await open(page, site)
          for (const look of looks) await compare(page, `${name} ${viewport.width}`, look)
        })
      })
    }

    for (const { name, isNarrow, codeAt, open } of dialogs) {
      if (isNarrow === true && viewport.width > 1024) continue
      test(`${name}: looks as approved, light and dark`, async ({ page, site }) => {
        const part = await open(page, site)
        const mask = codeAt === undefined ? [] : [part.locator(codeAt), part.getByText(site.url)]
        for (const look of ['light', 'dark'])
          await compare(page, `over a page ${name} ${viewport.width}`, look, mask)
      })
    }
  })
}

async function compare(page: Page, what: string, look: string, mask: Locator[] = []): Promise<void> {
  await show(page, look)
  const picture = await page.screenshot({ scale: 'device', animations: 'disabled', mask })
  const file = `${what} ${look}.png`.replaceAll(' ', '-')
  const drawn = fewColours(picture, approvedFile(test.info(), 'pictures', file))
  expect.soft(drawn, look).toMatchSnapshot(['pictures', file], alike)
}
