import { type CDPSession, devices, type Locator, type Page } from '@playwright/test'
import { articlePath, frontPath } from '../src/article/links.ts'
import { hydrated } from '../e2e/hydration.ts'
import { slowLine, villageLine } from '../e2e/slowLine.ts'
import { atMost, reported, type Figure } from './figure.ts'
import { median, type Workbench } from './workbench.ts'

const runs = 9
/** What a reader reads before tapping, and how long a finger stays down, in ms. */
const reading = 3000
const fingerDown = 50

declare global {
  interface Window {
    /** Milliseconds from the tap to the painted text of another article. */
    shownAfter?: number
  }
}

/**
 * From a tap on an article's link (the finger going up) to its painted text, on a phone as in firstPaint: from another article,
 * and from the front page. Without the service worker, which the emulated line would not hold up.
 */
export async function secondArticle(bench: Workbench): Promise<Figure[]> {
  const second: number[] = []
  const first: number[] = []
  for (let run = 0; run < runs; run += 1) {
    second.push(await tapped(bench, articlePath(bench.article.id)))
    first.push(await tapped(bench, frontPath))
  }
  return [
    atMost(`a second article from a tap (median of ${runs})`, median(second), 300, 'ms', 0),
    reported(
      'all of them · the first from the front page',
      `${second.map(Math.round).join(' ')} · ${first.map(Math.round).join(' ')} ms`,
    ),
  ]
}

async function tapped({ browser, url }: Workbench, path: string): Promise<number> {
  const context = await browser.newContext({
    ...devices['Pixel 7'],
    locale: 'zh-CN',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const line = await slowLine(page, villageLine)
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url + path)
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  const link = page.locator(`main a[href^="/a/"]:not([href*="${path === frontPath ? '?' : path}"])`).first()
  await link.scrollIntoViewIfNeeded()
  await page.waitForTimeout(reading)
  await watchArrival(page)
  await tap(link, line)
  const shown = await page.waitForFunction(() => window.shownAfter)
  const time = Number(await shown.jsonValue())
  await context.close()
  return time
}

async function watchArrival(page: Page): Promise<void> {
  await page.evaluate(() => {
    const before = document.querySelector('main .prose')
    let tapped = 0
    addEventListener(
      'click',
      ({ timeStamp }) => {
        tapped = timeStamp
      },
      { once: true, capture: true },
    )
    const arrival = new MutationObserver(() => {
      const text = document.querySelector('main .prose')
      if (text === null || text === before) return
      arrival.disconnect()
      // The first task after a frame; timers wait for others.
      const painted = new MessageChannel()
      painted.port1.addEventListener('message', () => {
        window.shownAfter = performance.now() - tapped
      })
      painted.port1.start()
      requestAnimationFrame(() => painted.port2.postMessage(null))
    })
    arrival.observe(document.body, { childList: true, subtree: true })
  })
}

async function tap(link: Locator, line: CDPSession): Promise<void> {
  const box = await link.boundingBox()
  if (box === null) throw new Error('no link to another article is in sight')
  const point = { x: box.x + Math.min(40, box.width / 2), y: box.y + box.height / 2 }
  await line.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
  await new Promise((resolve) => setTimeout(resolve, fingerDown))
  await line.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
