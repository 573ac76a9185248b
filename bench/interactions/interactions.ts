import { type CDPSession, devices, type Browser, type Locator, type Page } from '@playwright/test'
import { fakeVoice } from '../../e2e/fakeVoice.ts'
import { hydrated } from '../../e2e/hydration.ts'
import { atMost, reported, type Figure } from '../figure.ts'
import { median, type Workbench } from '../workbench.ts'
import type { Place } from './articleControls.ts'
import { type Hand, pressed } from './control.ts'
import { otherPapers } from './otherPapers.ts'
import { type Visit, visits } from './visits.ts'

const rounds = 3
/** How long, in ms, after a control was used what it has begun may go on before the next is used. */
const settling = 400

/** What using one control came to, in ms. */
interface Use {
  name: string
  /** From the reader's hand to the next frame, as the browser reports it (in steps of 8; 0 for less than 16). */
  toPaint: number
  /** The longest task of the page from then on until it was at rest; 0 for less than 50. */
  longestTask: number
}

const deviceOf = {
  phone: devices['Pixel 7'],
  desk: { viewport: { width: 1280, height: 800 } },
} as const

/**
 * Interaction to next paint of every control of every screen, on a processor four times slower: on a phone by tapping, on a
 * desk by clicking and with keys, each control as a reader first uses it, with its code still to be loaded. A control's
 * figure is the median of the rounds, the figure of all is that of the slowest control.
 */
export function interactions(place: Place) {
  return async (bench: Workbench): Promise<Figure[]> => {
    const uses: Use[] = []
    const papers = await otherPapers(bench.folder)
    try {
      for (let round = 0; round < rounds; round += 1) {
        for (const visit of visits(bench, papers, place))
          uses.push(...(await measure(bench, deviceOf[place], visit)))
      }
    } finally {
      await papers.close()
    }
    return figuresOf(place, uses)
  }
}

function figuresOf(place: Place, uses: readonly Use[]): Figure[] {
  const names = [...new Set(uses.map(({ name }) => name))]
  const middle = (name: string, of: 'toPaint' | 'longestTask'): number =>
    median(uses.filter((use) => use.name === name).map((use) => use[of]))
  const slowest = names
    .map((name) => ({ name, toPaint: middle(name, 'toPaint'), task: middle(name, 'longestTask') }))
    .sort((a, b) => b.toPaint - a.toPaint || b.task - a.task)
  for (const { name, toPaint, task } of slowest)
    console.error(`${place}\t${toPaint} ms\tlongest task ${Math.round(task)} ms\t${name}`)
  const longest = Math.max(...slowest.map(({ task }) => task))
  const [worst = { name: '', toPaint: Number.NaN }] = slowest
  return [
    atMost(
      `interaction to next paint at 4x CPU on a ${place}, the slowest of ${names.length} controls (${worst.name})`,
      worst.toPaint,
      100,
      'ms',
      0,
    ),
    reported(`the longest task that a control begins, ${place}`, `${Math.round(longest)} ms`),
  ]
}

/** One visit of a new reader to one screen. */
export async function measure(
  { browser }: Pick<Workbench, 'browser'>,
  device: Parameters<Browser['newContext']>[0],
  { url, before, controls }: Visit,
): Promise<Use[]> {
  const context = await browser.newContext({ ...device, locale: 'zh-CN' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await fakeVoice(page, ['zh-CN', 'zh-TW'])
  await page.addInitScript(watch)
  await before(page)
  const line = await context.newCDPSession(page)
  await showWhole(page, line)
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url)
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  const found: Use[] = []
  for (const { name, act } of controls) {
    await page.evaluate(() => window.uses.splice(0))
    await act(page, handOf(page, line, device))
    await atRest(page)
    const seen = await page.evaluate(() => window.uses.splice(0))
    const longestOf = (kind: 'interaction' | 'task'): number =>
      Math.max(0, ...seen.filter((entry) => entry.kind === kind).map(({ ms }) => ms))
    found.push({ name, toPaint: longestOf('interaction'), longestTask: longestOf('task') })
  }
  await context.close()
  return found
}

/**
 * Makes the window larger than the page by what the browser's own bars take of it. What lies outside of the window is never
 * painted by a browser without a screen, and what answers at a phone's foot would seem not to.
 */
async function showWhole(page: Page, line: CDPSession): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  const { windowId } = await line.send('Browser.getWindowForTarget')
  await line.send('Browser.setWindowBounds', {
    windowId,
    bounds: { width: width + 200, height: height + 300 },
  })
}

/** A hand comes before it presses, and presses for a moment. */
function handOf(page: Page, line: CDPSession, device: Parameters<Browser['newContext']>[0]): Hand {
  const tap = async (control: Locator): Promise<void> => {
    // Playwright's own way of making sure that the control is in sight, and nothing over it.
    await control.tap({ trial: true })
    const box = await control.boundingBox()
    if (box === null) throw new Error(`nothing to tap: ${control.toString()}`)
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await line.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] })
    await page.waitForTimeout(pressed)
    await line.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const click = async (control: Locator): Promise<void> => {
    await control.hover()
    await page.waitForTimeout(pressed)
    await control.click({ delay: pressed })
  }
  return device?.hasTouch === true ? tap : click
}

/** Two frames after nothing was left to do for a while. */
async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(settling)
  await page.evaluate(
    async () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), {
          timeout: 2000,
        })
      }),
  )
}

declare global {
  interface Window {
    uses: { kind: 'interaction' | 'task'; ms: number }[]
  }
}

/** Runs in the page before anything of it does: what the browser says of interactions and long tasks. */
function watch(): void {
  window.uses = []
  // The browser's own dialog would hold everything up.
  window.print = () => {}
  const events = { type: 'event', durationThreshold: 16, buffered: true }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry instanceof PerformanceEventTiming && Reflect.get(entry, 'interactionId') > 0)
        window.uses.push({ kind: 'interaction', ms: entry.duration })
    }
  }).observe(events)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.uses.push({ kind: 'task', ms: duration })
  }).observe({ type: 'longtask', buffered: true })
}
