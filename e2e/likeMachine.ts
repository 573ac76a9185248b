import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import * as v from 'valibot'
import { builtSites } from './setup/sites.ts'
import { test as base } from './test.ts'

const MadeWith = v.object({ chromium: v.string(), glyphs: v.string() })
type MadeWith = v.InferOutput<typeof MadeWith>

const record = join(import.meta.dirname, 'approved/madeWith.json')

/**
 * Tests that compare pictures, which are alike only where browser and fonts are: elsewhere they are skipped, and the run's
 * last lines say so, what differs, and how to make the pictures anew (`npm run approve`, which notes what it is made with).
 */
export const test = base.extend<{ likeMachine: void }, { difference: string | null }>({
  difference: [
    async ({ browser }, give, { config }) => {
      const here = await madeWith(browser)
      if (config.updateSnapshots === 'all') writeFileSync(record, `${JSON.stringify(here, null, 2)}\n`)
      await give(differenceOf(here))
    },
    { scope: 'worker' },
  ],
  likeMachine: [
    async ({ difference }, give, info) => {
      info.skip(difference !== null, `NOT COMPARED: ${difference ?? ''}`)
      await give()
    },
    { auto: true },
  ],
})

function differenceOf(here: MadeWith): string | null {
  if (!existsSync(record)) return 'no pictures were made yet; npm run approve makes them'
  const approved = v.parse(MadeWith, JSON.parse(readFileSync(record, 'utf8')))
  const differences = [
    approved.chromium !== here.chromium && `Chromium is ${here.chromium}, not ${approved.chromium}`,
    approved.glyphs !== here.glyphs &&
      `its fonts draw Chinese otherwise (${here.glyphs}, not ${approved.glyphs})`,
  ].filter((difference) => difference !== false)
  if (differences.length === 0) return null
  return `the approved pictures are of another machine: ${differences.join(', ')}; npm run approve makes them anew, to be looked at`
}

/** The browser's major version (a patch draws the same), and what the fonts of a page make of a few characters. */
async function madeWith(browser: Browser): Promise<MadeWith> {
  const page = await browser.newPage()
  await page.goto(`${builtSites().sample.url}/about`)
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 240
    const paint = canvas.getContext('2d')
    for (const [row, place] of ['h1', 'main p', 'body'].entries()) {
      const element = document.querySelector(place)
      if (paint === null || element === null) continue
      const { fontFamily, fontWeight } = getComputedStyle(element)
      paint.font = `${fontWeight} 40px ${fontFamily}`
      paint.fillText('故里永国“12”—a', 4, 60 + 70 * row)
    }
    return canvas.toDataURL()
  })
  await page.close()
  const glyphs = createHash('sha256').update(drawn).digest('hex').slice(0, 16)
  return { chromium: browser.version().split('.')[0] ?? '', glyphs }
}
