import { darkRules, lost, show, spaceText, tooSmall, violations, widest } from './accessible.ts'
import { dialogs } from './dialogs.ts'
import { hiddenFocus } from './focus.ts'
import { expect, test } from './test.ts'

test.describe.configure({ timeout: 240_000 })

const looks = ['dark', 'sepia', 'contrast', 'forced colours', 'size-30', 'elder'] as const

for (const { name, at, isNarrow, open } of dialogs) {
  for (const width of isNarrow === true ? [390, 320] : [1280, 390, 320]) {
    test(`${name} at ${width} px: no accessibility violation whatever the colours and sizes, the focus always in sight`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await open(page, site)
      expect(await violations(page, undefined, at)).toEqual([])
      expect(await tooSmall(page, { target: 44, text: 14 }, at)).toEqual([])
      for (const look of looks) {
        const rules = await show(page, look)
        const isLarge = look === 'elder' || look === 'size-30'
        expect(await violations(page, isLarge ? undefined : (rules ?? darkRules), at), look).toEqual([])
        if (isLarge) expect(await widest(page), look).toBe('')
      }
      expect(await tooSmall(page, { target: 60, text: 18 }, at), 'elder').toEqual([])
      expect(await hiddenFocus(page, 24), 'elder').toEqual([])
    })
  }

  test(`${name}: nothing is lost enlarged to 200 and 400 %, nor with the text set wider`, async ({
    page,
    site,
  }) => {
    // A window of 1280 by 1024 pixels, as the page knows it then.
    await page.setViewportSize({ width: 640, height: 512 })
    await open(page, site)
    for (const step of ['at 200 %', 'set wider', 'and at 400 %']) {
      if (step === 'set wider') await spaceText(page)
      if (step === 'and at 400 %') await page.setViewportSize({ width: 320, height: 256 })
      expect(await widest(page), step).toBe('')
      expect(await lost(page, at), step).toEqual([])
      expect(await hiddenFocus(page, 24), step).toEqual([])
    }
  })
}
