import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Article } from '../src/article/article.ts'
import { articlePath } from '../src/article/links.ts'
import { hydrated } from '../e2e/hydration.ts'
import { slowLine, villageLine } from '../e2e/slowLine.ts'
import { atMost, reported, type Figure } from './figure.ts'
import { freshPhone, median, type Workbench } from './workbench.ts'

const runs = 25
/** Before each run, in ms: the browser ends one process and readies another, which would burden the shorter run's successor. */
const settling = 1500

/**
 * Largest contentful paint of the prerendered article against one bare HTML file with the same text, both sent
 * by the same host with brotli to a Pixel-class phone on 150 ms, 1.6 Mbit/s and a processor four times slower.
 * Runs take turns, each on a browser at rest, so that a busy machine slows both; the figure is the ratio of the medians.
 */
export async function firstPaint(bench: Workbench): Promise<Figure[]> {
  await writeBarePage(bench.directory, bench.article)
  const article: number[] = []
  const bare: number[] = []
  for (let run = 0; run < runs; run += 1) {
    bare.push(await largestPaint(bench, '/bare/', false))
    article.push(await largestPaint(bench, articlePath(bench.article.id), true))
  }
  const ratio = median(article) / median(bare)
  return [
    atMost(`largest contentful paint against a bare HTML file (${runs} runs each)`, ratio, 1.25, '', 2),
    reported(
      'medians of the two',
      `${Math.round(median(article))} ms (${spread(article)}) · ${Math.round(median(bare))} ms (${spread(bare)})`,
    ),
  ]
}

async function largestPaint({ browser, url }: Workbench, path: string, app: boolean): Promise<number> {
  const context = await freshPhone(browser)
  const page = await context.newPage()
  const line = await slowLine(page, villageLine)
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.waitForTimeout(settling)
  await page.goto(url + path)
  // A paint that comes late, with the app, counts as well.
  if (app) await hydrated(page)
  await page.waitForLoadState('networkidle')
  const time = await page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe(
          {
            type: 'largest-contentful-paint',
            buffered: true,
          },
        )
      }),
  )
  await context.close()
  return time
}

async function writeBarePage(directory: string, { headline, byline, paragraphs }: Article): Promise<void> {
  const body = paragraphs.map(({ text }) => `<p>${text}</p>`).join('\n')
  const parts = headline.parts.map(({ text }) => `<p>${text}</p>`).join('\n')
  const html = `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${headline.main}</title></head><body>
<h1>${headline.main}</h1>
${parts}
<p>${byline?.text ?? ''}</p>
${body}
</body></html>
`
  await mkdir(join(directory, 'bare'), { recursive: true })
  await writeFile(join(directory, 'bare/index.html'), html)
  await writeFile(join(directory, 'bare/index.html.br'), brotliCompressSync(html))
}

function spread(values: readonly number[]): string {
  return `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`
}
