import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { channelPath, peoplePath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansLists } from '../src/ui/zhHansLists.ts'
import { zhHansSearch } from '../src/ui/zhHansSearch.ts'
import { reach } from './focus.ts'
import { hydrated } from './hydration.ts'
import { expectLanded } from './landing.ts'
import { first, readPeople } from './published.ts'
import { buildSite } from './setup/buildSite.ts'
import { serveSite } from './setup/serveSite.ts'
import { builtSites } from './setup/sites.ts'
import { expect, test } from './test.ts'

test('searching: from any page through the results to a paragraph, and by a suggestion to a person', async ({
  page,
  site,
}) => {
  const { name } = first(readPeople(site))
  await page.goto('/about')
  await hydrated(page)
  await reach(page.getByRole('searchbox'))
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const hit = page.getByRole('region', { name: zhHansSearch.results }).locator('a[href*="?p="]').first()
  await expect(hit).toBeVisible()
  const id = ((await hit.getAttribute('href')) ?? '').split('#')[1] ?? ''
  await reach(hit)
  await page.keyboard.press('Enter')
  await expectLanded(page, id)
  await page.keyboard.press('/')
  await page.keyboard.type(name)
  await reach(page.getByRole('navigation', { name: zhHansSearch.suggestions }).getByRole('link').first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
})

test.describe('long lists', () => {
  test.use({ paper: 'long' })

  test('lead by month, and by letter, to an article and to a person', async ({ page }) => {
    await page.goto(channelPath('heyan'))
    await hydrated(page)
    await reach(page.getByRole('link', { name: zhHansLists.byMonth }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: zhHansLists.byMonth })).toBeInViewport()
    // From there on, as the browser has it.
    await reach(page.getByRole('link', { name: '2019年9月' }), 12)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: '2019年9月' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/a\//u)
    await page.goto(peoplePath)
    await hydrated(page)
    await reach(page.getByRole('navigation', { name: zhHansLists.letters }).getByRole('link', { name: 'Z' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    const person = page.getByRole('main').locator('a[href^="/p/"]').first()
    await reach(person)
    await page.keyboard.press('Enter')
    // How often they were in the paper is read as a table; from each appearance a link leads to the place.
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await reach(page.getByRole('link', { name: zhHansLists.whereNamed }).first())
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/a\/.*\?p=/u)
    await expect
      .poll(async () => page.evaluate(() => document.activeElement?.closest('.prose') !== null))
      .toBe(true)
  })
})

test('one event in two articles: from one report of it to the other', async ({ page, keep }) => {
  const folder = await mkdtemp(join(builtSites().folder, 'same-event-'))
  await mkdir(join(folder, 'archive/zhen'), { recursive: true })
  await writeFile(join(folder, 'archive/paper.json'), '{"name":"渡口日报"}')
  for (const [name, opening] of [
    ['one', '全镇渡口安全会在河边召开'],
    ['two', '河边开会 说的都是渡口安全'],
  ] as const)
    await writeFile(
      join(folder, `archive/zhen/${name}.txt`),
      `---\npublished: 2026-03-02\n---\n${opening}\n本报讯(记者甘竹青)3月2日,全镇渡口安全会在河边召开,镇长周长河到会并讲话,副镇长吴春水主持,沿河七个村的艄公都来了。\n`,
    )
  expect((await buildSite(join(folder, 'archive'), join(folder, 'site'))).exitCode).toBe(0)
  const { url } = await keep(serveSite(join(folder, 'site')))
  await page.goto(`${url}/c/zhen`)
  await hydrated(page)
  await reach(page.getByRole('main').locator('a[href^="/a/"]').first())
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(page).toHaveURL(/\/a\//u)
  await expect(heading).toBeFocused()
  const one = await heading.textContent()
  await expect(page.getByText(zhHans.article.sameEvent)).toBeVisible()
  await reach(page.getByRole('region', { name: zhHans.article.related }).getByRole('link').first())
  await page.keyboard.press('Enter')
  await expect(heading).not.toHaveText(one ?? '')
  await expect(heading).toBeFocused()
})
