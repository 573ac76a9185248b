import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import type { Article } from '../src/article/article.ts'
import { articlePath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { alike, approvedFile, fewColours } from './fewColours.ts'
import { hydrated } from './hydration.ts'
import { test as pictured } from './likeMachine.ts'
import { richestArticle } from './published.ts'
import type { BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

test('the pages of a clipping hold all of the article, in its order, in two columns within the margins', async ({
  page,
  site,
}) => {
  const article = await printed(page, site)
  const sheets = await sheetsOf(page)
  expect(sheets.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
    sheets.map(() => [595, 842]),
  )
  const said = legible(sheets.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''))
  const places = [article.headline.main, ...article.paragraphs.map(({ text }) => text)].map((text) =>
    placeOf(legible(text).slice(0, 24), said),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  const body = sheets.flatMap(({ lines }) => lines.filter(({ size }) => Math.abs(size - bodySize) < 0.1))
  const columns = [...new Set(body.map(({ left }) => (left < 297 ? 'left' : 'right')))]
  expect(columns.sort()).toEqual(['left', 'right'])
  // 17 and 16 mm in points; between the columns 8 mm.
  for (const { left, right, top, text } of sheets.flatMap(({ lines }) => lines)) {
    expect(left, text).toBeGreaterThanOrEqual(47)
    expect(right, text).toBeLessThanOrEqual(595 - 47)
    expect(top, text).toBeGreaterThanOrEqual(45)
    expect(top, text).toBeLessThanOrEqual(842 - 45)
  }
  const isBetween = ({ left, right }: Line): boolean => left < 297 + 10 && right > 297 - 10
  expect(body.filter(isBetween)).toEqual([])
})

pictured('every line of a clipping stands where it was approved', async ({ page, site }) => {
  await printed(page, site)
  const sheets = await sheetsOf(page)
  const lines = sheets.flatMap(({ lines }, index) =>
    lines.map(({ left, top, size, text }) =>
      [`${index + 1}:`, left.toFixed(1), top.toFixed(1), size.toFixed(1), text.normalize('NFKC')].join(' '),
    ),
  )
  const told = `${lines.join('\n').replaceAll(/127\.0\.0\.1:\d+/gu, 'paper.example')}\n`
  expect(told).toMatchSnapshot(['print', 'clipping.txt'])
})

pictured.describe('before it is cut into pages', () => {
  // What A4 leaves between the margins, in pixels.
  pictured.use({ viewport: { width: 665, height: 1000 }, deviceScaleFactor: 1 })

  pictured('a clipping looks as it was approved', async ({ page, site }) => {
    await printed(page, site)
    await page.emulateMedia({ media: 'print' })
    // The code is one of the address.
    const mask = [page.locator('body svg').last(), page.getByText(site.url)]
    const picture = await page.screenshot({ fullPage: true, scale: 'device', mask })
    const drawn = fewColours(picture, approvedFile(test.info(), 'print', 'clipping.png'))
    expect(drawn).toMatchSnapshot(['print', 'clipping.png'], alike)
  })
})

/** In points, of the text of an article. */
const bodySize = 10.5

/** Opens the article that has most to show, and has it framed for printing, on a day that does not pass. */
async function printed(page: Page, site: BuiltSite): Promise<Article> {
  // Without a window the browser's own way to print would wait for one.
  await page.addInitScript(() => {
    Reflect.set(window, 'print', () => (document.documentElement.dataset['printed'] = 'yes'))
  })
  await page.clock.setFixedTime(new Date(2026, 10, 22, 12))
  const article = richestArticle(site)
  await page.goto(articlePath(article.id))
  await hydrated(page)
  await page.getByRole('button', { name: zhHans.article.print }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')
  return article
}

/** Without what a page may set otherwise. */
function legible(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\p{P}\s]/gu, '')
}

/** Where `text` begins, -1 for nowhere. The browser's file gives some characters as the radicals that look like them. */
function placeOf(text: string, within: string): number {
  return Array.from(within).findIndex((_, start) =>
    Array.from(text).every((character, offset) => {
      const said = within.charAt(start + offset)
      return said === character || /[\u2e80-\u2eff]/u.test(said)
    }),
  )
}

interface Line {
  /** In points from the left and upper edges of the page; `top` is that of the line its characters stand on. */
  left: number
  right: number
  top: number
  size: number
  text: string
}

/** The pages as a reader of the file has them: their size in points, and their lines in order. */
async function sheetsOf(page: Page): Promise<Sheet[]> {
  const file = await page.pdf({ preferCSSPageSize: true })
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number)
    const { width, height } = sheet.getViewport({ scale: 1 })
    const { items } = await sheet.getTextContent()
    sheets.push({
      width,
      height,
      lines: linesOf(
        items.filter((item) => 'str' in item),
        height,
      ),
    })
  }
  return sheets
}

interface Sheet {
  width: number
  height: number
  lines: Line[]
}

interface Piece {
  str: string
  width: number
  transform: number[]
}

/**
 * The file has a piece of text for every font that a line takes its characters from. What stands on another line, goes
 * back, or stands further off than a wide space begins a line.
 */
function linesOf(pieces: readonly Piece[], height: number): Line[] {
  const lines: Line[] = []
  for (const { str, width, transform } of pieces) {
    const [size = 0, , , , left = 0, bottom = 0] = transform
    const top = height - bottom
    const open = lines.at(-1)
    if (str.trim() === '') continue
    if (open === undefined || Math.abs(open.top - top) > 3 || left < open.left || left - open.right > 20)
      lines.push({ left, right: left + width, top, size, text: str })
    else {
      open.right = Math.max(open.right, left + width)
      open.text += str
    }
  }
  return lines
}
