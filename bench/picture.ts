import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { devices, type Browser, type BrowserContextOptions } from '@playwright/test'
import { articlePath } from '../src/article/links.ts'
import type { Article } from '../src/article/article.ts'
import { readArticles, richestArticle } from '../e2e/published.ts'
import type { BuiltSite } from '../e2e/setup/sites.ts'
import { hydrated } from '../e2e/hydration.ts'
import { root, setUp } from './workbench.ts'

const desk = { viewport: { width: 1280, height: 860 }, deviceScaleFactor: 2 }
const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 }

/** README's picture: an article of the sample paper on a desk, a phone in front of it. */
async function drawPicture(): Promise<void> {
  const bench = await setUp({ sampleOnly: true })
  try {
    const url = bench.url + articlePath(pictured(bench).id)
    const sheet = compose(
      await photograph(bench.browser, desk, url),
      await photograph(bench.browser, phone, url),
    )
    const context = await bench.browser.newContext({ viewport: { width: 1400, height: 920 } })
    const page = await context.newPage()
    await page.setContent(sheet)
    const camera = await context.newCDPSession(page)
    const { data } = await camera.send('Page.captureScreenshot', { format: 'webp', quality: 88 })
    await writeFile(join(root, 'docs/reader.webp'), Buffer.from(data, 'base64'))
    console.log('docs/reader.webp')
  } finally {
    await bench.close()
  }
}

/** The report of the longest speech shows most of what the reader does: outline, offices, acts. */
function pictured(site: BuiltSite): Article {
  const longest = readArticles(site)
    .filter(({ people }) => people.some(({ acts }) => acts.includes('speaks')))
    .reduce<Article | null>((most, article) => (pointsOf(article) > pointsOf(most) ? article : most), null)
  return longest ?? richestArticle(site)
}

function pointsOf(article: Article | null): number {
  return (article?.outline ?? []).reduce((sum, { points }) => sum + points.length, 0)
}

async function photograph(browser: Browser, options: BrowserContextOptions, url: string): Promise<string> {
  const context = await browser.newContext({ ...options, locale: 'zh-CN', colorScheme: 'light' })
  const page = await context.newPage()
  await page.goto(url)
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  const bytes = await page.screenshot()
  await context.close()
  return `data:image/png;base64,${bytes.toString('base64')}`
}

function compose(onDesk: string, onPhone: string): string {
  const frame = 'position: absolute; box-shadow: 0 12px 40px #0003; border: 1px solid #0002'
  return `<body style="margin: 0; background: #e9e4da">
    <img src="${onDesk}" style="${frame}; left: 30px; top: 30px; width: 1210px; border-radius: 8px">
    <img src="${onPhone}" style="${frame}; right: 30px; bottom: 24px; width: 330px; border-radius: 22px">
  </body>`
}

await drawPicture()
