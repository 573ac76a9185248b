import { articlePath } from '../src/article/links.ts'
import { changesSince, hydrated, watchChanges } from '../e2e/hydration.ts'
import { layoutShift } from '../e2e/layoutShift.ts'
import { atMost, type Figure } from './figure.ts'
import { freshPhone, type Workbench } from './workbench.ts'

/** How still a page stands once it is painted: nodes the app touches when it takes over, and layout shift. */
export async function steadiness({ browser, url, article }: Workbench): Promise<Figure[]> {
  const context = await freshPhone(browser)
  const page = await context.newPage()
  await watchChanges(page)
  await page.goto(url + articlePath(article.id))
  await hydrated(page)
  await page.waitForLoadState('networkidle')
  const changes = await changesSince(page)
  for (const change of changes) console.error(`changed by hydration: ${change}`)
  const shift = await layoutShift(page)
  await context.close()
  return [
    atMost('nodes touched by hydration', changes.length, 0, '', 0),
    atMost('cumulative layout shift', shift, 0, '', 3),
  ]
}
