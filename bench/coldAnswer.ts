import type { Browser } from '@playwright/test'
import * as v from 'valibot'
import { searchPath } from '../src/article/links.ts'
import { hydrated } from '../e2e/hydration.ts'
import { freshPhone } from './workbench.ts'

/** Of one query put to a page that nobody has searched from, with nothing kept: milliseconds from Enter on. */
export interface ColdAnswer {
  /** Until the last article of the first page stands in the document. */
  answered: number
  /** Of that, what worker and page computed. Null unless it was traced. */
  computed: Computed | null
}

/** Milliseconds of processor time, compiling included, since nothing has run before. */
export interface Computed {
  worker: number
  page: number
}

/** `count` is how many articles the first page has. `traced` slows the browser a little. */
export async function coldAnswer(
  browser: Browser,
  url: string,
  { query, count, traced }: { query: string; count: number; traced: boolean },
): Promise<ColdAnswer> {
  const context = await freshPhone(browser)
  try {
    const page = await context.newPage()
    await page.goto(url + searchPath(''))
    await hydrated(page)
    await page.waitForLoadState('networkidle')
    await page.evaluate(watch)
    await page.getByRole('main').getByRole('searchbox').fill(query)
    if (traced) await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] })
    await page.keyboard.press('Enter')
    await page.waitForFunction((wanted) => document.querySelectorAll('main ol h2').length >= wanted, count)
    const trace = traced ? await browser.stopTracing() : null
    const { entered, shown } = await page.evaluate(timesOf)
    return { answered: shown - entered, computed: trace === null ? null : computingIn(trace) }
  } finally {
    await context.close()
  }
}

/** In the page: when Enter was pressed, and when the list of results last grew. */
function watch(): void {
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Enter') performance.mark('bench:entered')
    },
    true,
  )
  let most = 0
  new MutationObserver(() => {
    const count = document.querySelectorAll('main ol h2').length
    if (count > most) performance.mark('bench:shown')
    most = Math.max(most, count)
  }).observe(document.body, { subtree: true, childList: true })
}

function timesOf(): { entered: number; shown: number } {
  const last = (name: string) => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN
  return { entered: last('bench:entered'), shown: last('bench:shown') }
}

const Trace = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      ts: v.optional(v.number()),
      /** Of the thread, in microseconds. */
      tdur: v.optional(v.number()),
      args: v.optional(v.object({ name: v.optional(v.unknown()) })),
    }),
  ),
})

/** The tasks of the worker's and the page's threads between the two marks. */
function computingIn(trace: Buffer): Computed {
  const { traceEvents } = v.parse(Trace, JSON.parse(trace.toString('utf8')))
  const markOf = (name: string) => traceEvents.findLast((event) => event.name === name)
  const entered = markOf('bench:entered')
  const shown = markOf('bench:shown')
  if (entered === undefined || shown === undefined) throw new Error('the trace has no marks')
  const tasks = traceEvents.filter(
    ({ name, pid, ts = 0 }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      pid === entered.pid &&
      ts >= (entered.ts ?? 0) - inputTask &&
      ts <= (shown.ts ?? 0),
  )
  const spentBy = (thread: string): number => {
    const ids = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args?.name === thread)
        .map(({ pid, tid }) => `${pid} ${tid}`),
    )
    const own = tasks.filter(({ pid, tid }) => ids.has(`${pid} ${tid}`))
    return own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  }
  return { worker: spentBy('DedicatedWorker thread'), page: spentBy('CrRendererMain') }
}

/** The task that handles Enter begins before its mark, microseconds. */
const inputTask = 3000
