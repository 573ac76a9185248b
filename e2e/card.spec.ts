import decodeQr from 'qr/decode.js'
import * as v from 'valibot'
import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { articlePath, paragraphPath } from '../src/article/links.ts'
import { displayText } from '../src/text/displayText.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansCard as words } from '../src/ui/zhHansCard.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { hydrated } from './hydration.ts'
import { first, readSite, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

const notFirst = /^[，。、；：！？）》〉」』】〕”’…—·%％]/u
const notLast = /[（《〈「『【〔“‘]$/u
const margin = 28
const wide = 360

test('a paragraph as a picture: its headline, its words, the paper, and a code that leads back to it', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  const { id, text } = first(article.paragraphs)
  await recordDrawing(page)
  await page.goto(articlePath(article.id))
  await openCard(page, 1)
  const picture = page.getByRole('dialog', { name: words.title }).getByRole('img')
  await expect(picture).toHaveAccessibleName(words.alt(displayText(article.headline.main), displayText(text)))
  const drawn = (await linesOf(page)).join('')
  for (const part of [readSite(site).name, article.channel.name, article.headline.main, text, words.scan])
    expect(drawn).toContain(bare(part))
  expect(await codeOf(picture)).toBe(site.url + paragraphPath(article.id, id))
})

test('in every size and theme no line begins or ends with a mark that may not, and none leaves the sheet', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  const numbers = [...article.paragraphs.keys()].map((index) => index + 1).slice(0, 4)
  await recordDrawing(page)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  for (const [turn, look] of [
    '',
    'size-16 dark',
    'size-24 gap',
    'elder',
    'size-30 serif sepia',
    'contrast',
  ].entries()) {
    await page.evaluate((look) => (document.documentElement.dataset['settings'] = look), look)
    const number = numbers[turn % numbers.length] ?? 1
    await openCard(page, number)
    const lines = await linesOf(page)
    expect(lines.length, look).toBeGreaterThan(5)
    expect(
      lines.filter((line) => notFirst.test(line) || notLast.test(line)),
      look,
    ).toEqual([])
    const { left, right } = await edgesOf(page)
    expect(left, look).toBeGreaterThanOrEqual(margin - 1)
    expect(right, look).toBeLessThanOrEqual(wide - margin + 1)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
})

test('the picture is kept as a file of its own name, 1,080 pixels across, in the colours of the page', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.evaluate(() => (document.documentElement.dataset['settings'] = 'dark'))
  await openCard(page, 1)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: words.save }).click()
  const file = await download
  expect(file.suggestedFilename()).toContain('-第1段.png')
  const bytes = readFileSync(await file.path())
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(bytes.readUInt32BE(16)).toBe(1080)
  const corner = await page.getByRole('dialog').getByRole('img').evaluate(cornerOf)
  expect(corner).toEqual([23, 20, 16])
})

test('where the system has a way to, a passage is sent as a picture, and as a link', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const given: string[] = []
    Reflect.set(window, 'given', given)
    Reflect.set(Navigator.prototype, 'canShare', () => true)
    Reflect.set(Navigator.prototype, 'share', async (data: ShareData) => {
      given.push(data.url ?? `${data.files?.[0]?.type} ${data.files?.[0]?.name}`)
      if (given.length > 1) throw new DOMException('not now', 'NotAllowedError')
    })
  })
  const article = richestArticle(site)
  const { id } = first(article.paragraphs)
  await page.goto(articlePath(article.id))
  await openBar(page, 1)
  await page.getByRole('button', { name: zhHansLinks.send, exact: true }).click()
  await page.getByRole('button', { name: zhHansLinks.card }).click()
  const dialog = page.getByRole('dialog', { name: words.title })
  await dialog.getByRole('button', { name: words.send }).click()
  await expect(dialog.getByText(words.sendFailed)).toBeVisible()
  expect(await page.evaluate((): unknown => Reflect.get(window, 'given'))).toEqual([
    site.url + paragraphPath(article.id, id),
    `image/png ${await dialog.getByRole('link', { name: words.save }).getAttribute('download')}`,
  ])
})

test('a browser that makes no picture says so', async ({ page, site }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null)
  })
  await page.goto(articlePath(richestArticle(site).id))
  await openBar(page, 1)
  await page.getByRole('button', { name: zhHansLinks.card }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(words.failed)
  await page.getByRole('dialog').getByRole('button', { name: words.close }).click()
  await expect(page.getByRole('button', { name: zhHansLinks.card })).toBeFocused()
})

async function openBar(page: Page, number: number): Promise<void> {
  await hydrated(page)
  const mark = page.getByRole('link', { name: zhHans.article.paragraphLink(number), exact: true })
  await mark.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: zhHansLinks.share }).waitFor()
}

async function openCard(page: Page, number: number): Promise<void> {
  await openBar(page, number)
  await page.evaluate(() => Reflect.set(window, 'drawn', []))
  await page.getByRole('button', { name: zhHansLinks.card }).click()
  await page.getByRole('dialog').getByRole('img').waitFor()
}

const Drawn = v.array(v.object({ text: v.string(), left: v.number(), right: v.number(), y: v.number() }))
type Drawn = v.InferOutput<typeof Drawn>

/** Notes every piece of text that is drawn on a canvas; to be called before the page opens. */
async function recordDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const plain: unknown = Reflect.get(CanvasRenderingContext2D.prototype, 'fillText')
    if (typeof plain !== 'function') return
    const noted = new Proxy(plain, {
      apply(draw, canvas: CanvasRenderingContext2D, [text, x, y]: [string, number, number]) {
        const drawn: unknown = Reflect.get(window, 'drawn')
        const { actualBoundingBoxLeft, actualBoundingBoxRight } = canvas.measureText(text)
        if (Array.isArray(drawn))
          drawn.push({ text, left: x - actualBoundingBoxLeft, right: x + actualBoundingBoxRight, y })
        Reflect.apply(draw, canvas, [text, x, y])
      },
    })
    Reflect.set(CanvasRenderingContext2D.prototype, 'fillText', noted)
  })
}

async function drawnOn(page: Page): Promise<Drawn> {
  return v.parse(Drawn, await page.evaluate((): unknown => Reflect.get(window, 'drawn')))
}

/** The lines of text from above to below; what is drawn within 2 px of the same height is one line. */
async function linesOf(page: Page): Promise<string[]> {
  const lines: Drawn[] = []
  for (const piece of await drawnOn(page)) {
    const line = lines.find(([begun]) => begun !== undefined && Math.abs(begun.y - piece.y) < 2)
    if (line === undefined) lines.push([piece])
    else line.push(piece)
  }
  return lines.map((line) => line.map(({ text }) => text).join(''))
}

async function edgesOf(page: Page): Promise<{ left: number; right: number }> {
  const drawn = await drawnOn(page)
  return {
    left: Math.min(...drawn.map(({ left }) => left)),
    right: Math.max(...drawn.map(({ right }) => right)),
  }
}

function bare(text: string): string {
  return displayText(text).replaceAll(/\s/gu, '')
}

/** What the code in the lower left corner of a picture says. */
async function codeOf(picture: Locator): Promise<string> {
  const corner = await picture.evaluate(async (image) => {
    if (!(image instanceof HTMLImageElement)) throw new Error('no picture')
    await image.decode()
    const [side, left, below] = [324, 84, 78]
    const context = new OffscreenCanvas(side, side).getContext('2d')
    context?.drawImage(image, -left, side + below - image.naturalHeight)
    const { data = [] } = context?.getImageData(0, 0, side, side) ?? {}
    // Text travels faster than numbers.
    return { width: side, height: side, data: Array.from(data, (unit) => String.fromCharCode(unit)).join('') }
  })
  return decodeQr({ ...corner, data: Buffer.from(corner.data, 'latin1') })
}

/** The colour of the upper left pixel; runs in the page. */
async function cornerOf(image: Element): Promise<number[]> {
  if (!(image instanceof HTMLImageElement)) throw new Error('no picture')
  await image.decode()
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  context?.drawImage(image, 0, 0)
  return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
}
