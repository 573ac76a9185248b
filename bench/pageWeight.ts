import { articlePath } from '../src/article/links.ts'
import { hydrated } from '../e2e/hydration.ts'
import { atMost, reported, type Figure } from './figure.ts'
import { freshPhone, type Workbench } from './workbench.ts'

/**
 * What an article's page weighs, in bytes as the host sent them (brotli) for one real, cold load: all its
 * JavaScript, the app after the first paint and lazy chunks included; its HTML and CSS; everything.
 */
export async function pageWeight({
  browser,
  url,
  article,
  articleName,
  takeAnswers,
}: Workbench): Promise<Figure[]> {
  takeAnswers()
  const context = await freshPhone(browser)
  const page = await context.newPage()
  await page.goto(url + articlePath(article.id))
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  await context.close()
  const answers = takeAnswers()
  const kilobytes = (of: (path: string) => boolean) =>
    answers.filter(({ path }) => of(path)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  const isHtml = (path: string) => path.startsWith('/a/')
  return [
    atMost(
      'all JavaScript an article page loads, brotli',
      kilobytes((path) => path.includes('.js')),
      105,
      'KB',
    ),
    atMost(
      `HTML + CSS of the ${articleName}, brotli`,
      kilobytes((path) => isHtml(path) || path.includes('.css')),
      20,
      'KB',
    ),
    reported(
      `the ${articleName}, everything, brotli`,
      `${kilobytes(() => true).toFixed(1)} KB in ${answers.length} requests`,
    ),
  ]
}
