import type { BrowserContext, Page } from '@playwright/test'
import { articlePath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { hydrated } from './hydration.ts'
import { richestArticle } from './published.ts'
import { remember } from './remember.ts'
import { slowLine, villageLine } from './slowLine.ts'
import { expect, test } from './test.ts'

/**
 * Together every setting that changes how a page looks, but for 字形, which comes with its tables; with the colour of the paper
 * then, and the device's own scheme, which is another.
 */
const settings = [
  ['size-16 light leading-1.6', '251,248,241', 'dark'],
  ['size-18 dark leading-2.0', '23,20,16', 'light'],
  ['size-20 sepia leading-2.3 gap', '242,230,204', 'dark'],
  ['size-24 contrast serif', '255,255,255', 'light'],
  ['size-30 dark gap serif leading-1.6', '23,20,16', 'light'],
  ['elder', '251,248,241', 'light'],
  ['elder size-30 sepia', '242,230,204', 'dark'],
] as const

for (const [chosen, colour, device] of settings) {
  test(`on a slow line nothing is painted that is not as it stays: ${chosen}`, async ({
    page,
    context,
    site,
  }) => {
    await remember(context, chosen)
    await page.emulateMedia({ colorScheme: device })
    await page.goto('/about')
    await hydrated(page)
    await slowLine(page, villageLine)
    const frames = await recordFrames(page, context)
    await page.goto(articlePath(richestArticle(site).id))
    await hydrated(page)
    await page.waitForLoadState('networkidle')
    // The bar at a phone's foot is read after the text that it stands over, and may be painted after it.
    const foot = await page
      .getByRole('navigation', { name: zhHans.article.sideBar })
      .evaluateAll((bars) =>
        Math.min(
          innerHeight,
          ...bars
            .filter((bar) => getComputedStyle(bar).position === 'fixed')
            .map((bar) => bar.getBoundingClientRect().top),
        ),
      )
    const { corners, kinds } = await frames.end(foot)
    expect([...new Set(corners)]).toEqual([colour])
    expect(kinds.at(-1)).toBe('last')
    expect(kinds).not.toContain('other')
  })
}

/** Every frame that is painted from now on. */
async function recordFrames(page: Page, context: BrowserContext) {
  const line = await context.newCDPSession(page)
  const frames: string[] = []
  line.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    void line.send('Page.screencastFrameAck', { sessionId })
  })
  await line.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await expect.poll(() => frames.length).toBeGreaterThan(0)
  return {
    /** @param foot how far down, in px, frames are held against each other */
    end: async (foot: number) => {
      await line.send('Page.stopScreencast')
      const table = await context.newPage()
      const seen = await table.evaluate(readFrames, { frames, foot })
      await table.close()
      return seen
    },
  }
}

/**
 * Runs in a page of its own, which knows how to read a picture: of each the colour of a corner, and what it is like. A busy
 * machine may paint a page of which not all is read: then what is there is as it stays, and the rest is paper.
 */
async function readFrames({
  frames,
  foot,
}: {
  frames: string[]
  foot: number
}): Promise<{ corners: string[]; kinds: string[] }> {
  const pictures = await Promise.all(
    frames.map(async (frame) => {
      const bytes = Uint8Array.from(atob(frame), (unit) => unit.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const paint = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      paint?.drawImage(picture, 0, 0)
      const height = Math.min(picture.height, Math.floor(foot))
      return paint?.getImageData(0, 0, picture.width, height) ?? new ImageData(1, 1)
    }),
  )
  const isLike = (one: ImageData, other: ImageData | undefined): boolean =>
    one.data.every((value, at) => value === other?.data[at])
  const isPartOf = (one: ImageData, whole: ImageData | undefined): boolean => {
    const pixels = new Uint32Array(one.data.buffer)
    const wholePixels = new Uint32Array(whole?.data.buffer ?? new ArrayBuffer(0))
    const paper = pixels[one.width * Math.floor(one.height / 2) + 2]
    return pixels.every((pixel, at) => pixel === paper || pixel === wholePixels[at])
  }
  return {
    corners: pictures.map(({ data, width, height }) => {
      const at = 4 * (width * Math.floor(height / 2) + 2)
      return data.slice(at, at + 3).join(',')
    }),
    kinds: pictures.map((picture) => {
      if (isLike(picture, pictures[0])) return 'page before'
      if (isLike(picture, pictures.at(-1))) return 'last'
      return isPartOf(picture, pictures.at(-1)) ? 'part of the last' : 'other'
    }),
  }
}
