import type { Locator } from '@playwright/test'
import { dialogs } from './dialogs.ts'
import { screens } from './screens.ts'
import { expect, test } from './test.ts'

/**
 * What a screen reader is given, in its order and words: read through once by the one who approves of it
 * (`npm run approve`), and the same ever since.
 */
for (const { name, paper, status, open } of screens) {
  test.describe(name, () => {
    test.use({ paper, expectedComplaints: status === 404 ? [/404/u] : [] })

    test('is spoken as it was approved', async ({ page, site }) => {
      await open(page, site)
      expect(await spoken(page.locator('body'))).toMatchSnapshot(fileOf(name))
    })
  })
}

for (const { name, isNarrow, open } of dialogs) {
  test(`${name}: spoken as approved`, async ({ page, site }) => {
    if (isNarrow === true) await page.setViewportSize({ width: 390, height: 844 })
    expect(await spoken(await open(page, site))).toMatchSnapshot(fileOf(`over a page ${name}`))
  })
}

/** Without the addresses of links, which are looked at elsewhere, and with one host for all runs. */
async function spoken(part: Locator): Promise<string> {
  const tree = await part.ariaSnapshot()
  const lines = tree.split('\n').filter((line) => !/^ *- \/url: |^ *- text: ""$/u.test(line))
  return `${lines.join('\n').replaceAll(/http:\/\/127\.0\.0\.1:\d+/gu, 'https://paper.example')}\n`
}

function fileOf(name: string): string[] {
  return ['spoken', `${name.replaceAll(' ', '-')}.txt`]
}
