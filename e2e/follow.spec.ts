import { personPath } from '../src/article/links.ts'
import { personId } from '../src/article/mintId.ts'
import { zhHansLists as words } from '../src/ui/zhHansLists.ts'
import { hydrated } from './hydration.ts'
import { reporter } from './setup/longArchive.ts'
import { expect, test } from './test.ts'

test.use({ paper: 'long' })

test('how often somebody was in the paper is a table, whose rows are all the articles with a date', async ({
  page,
}) => {
  await page.goto(personPath(personId(reporter)))
  await hydrated(page)
  const table = page.getByRole('table', { name: words.overTime })
  await expect(table.getByRole('columnheader')).toHaveText([words.period, words.articles])
  const rows = table.getByRole('row').filter({ has: page.getByRole('rowheader') })
  const counts = (await rows.getByRole('cell').allTextContents()).map(Number)
  const bars = await rows.locator('path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')))
  expect(counts.length).toBeGreaterThan(1)
  const most = Math.max(...counts)
  expect(bars).toEqual(counts.map((count) => `M0 4h${Math.round((100 * count) / most)}`))
  const said = Number(/\d+/u.exec((await page.getByText(/篇提到/u).textContent()) ?? '')?.[0])
  const sum = counts.reduce((a, b) => a + b, 0)
  expect(sum).toBeGreaterThan(0)
  expect(sum).toBeLessThanOrEqual(said)
})
