import type { Page } from '@playwright/test'
import { articlePath } from '../src/article/links.ts'
import { readingQueue } from '../src/comfort/listen/readingQueue.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansListen as words } from '../src/ui/zhHansListen.ts'
import { endUtterance, fakeVoice, isSpeaking, spoken } from './fakeVoice.ts'
import { hydrated } from './hydration.ts'
import { bare, first, richestArticle } from './published.ts'
import { expect, test } from './test.ts'

test('an article is read from its headline to its last sentence, without tail and side', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  await fakeVoice(page, ['zh-CN'])
  await page.goto(articlePath(article.id))
  await listen(page)
  await page.evaluate(() => {
    while (window.fakeVoice.isSpeaking()) window.fakeVoice.end()
  })
  const said = (await spoken(page)).map(({ text }) => text).join('')
  const texts = article.paragraphs.filter(({ kind }) => kind !== 'caption').map(({ text }) => text)
  expect(bare(said)).toBe(bare([article.headline.main, ...texts].join('')))
  await expect(bar(page).getByRole('button', { name: words.play })).toBeVisible()
})

test('a pause is a pause: the sentence is said again; speed, voice and steps count at once', async ({
  page,
  site,
}) => {
  const article = richestArticle(site)
  const [headline, second, third] = readingQueue(article).utterances.map(({ said }) => said)
  await fakeVoice(page, ['zh-HK', 'zh-CN', 'en-US'])
  await page.goto(articlePath(article.id))
  await listen(page)
  await endUtterance(page)
  await bar(page).getByRole('button', { name: words.pause }).click()
  expect(await isSpeaking(page)).toBe(false)
  await bar(page).getByRole('button', { name: words.play }).click()
  await bar(page).getByRole('combobox', { name: words.rate }).selectOption(words.times(1.5))
  await bar(page).getByRole('combobox', { name: words.voice }).selectOption('zh-HK')
  await bar(page).getByRole('button', { name: words.next }).click()
  await bar(page).getByRole('button', { name: words.back }).click()
  expect(await spoken(page)).toEqual([
    { text: headline, rate: 1, voice: 'zh-CN' },
    { text: second, rate: 1, voice: 'zh-CN' },
    { text: second, rate: 1, voice: 'zh-CN' },
    { text: second, rate: 1.5, voice: 'zh-CN' },
    { text: second, rate: 1.5, voice: 'zh-HK' },
    { text: third, rate: 1.5, voice: 'zh-HK' },
    { text: second, rate: 1.5, voice: 'zh-HK' },
  ])
})

test('what is being said is marked in the text, and stays on the screen', async ({ page, site }) => {
  const article = richestArticle(site)
  const { utterances } = readingQueue(article)
  await fakeVoice(page, ['zh-CN'])
  await page.goto(articlePath(article.id))
  await listen(page)
  for (const { said } of utterances.slice(0, 12)) {
    await expect.poll(async () => bare(await marked(page))).toBe(bare(said))
    await expect.poll(async () => isMarkInSight(page)).toBe(true)
    await endUtterance(page)
  }
})

test('the outline leads from section to section', async ({ page, site }) => {
  const article = richestArticle(site)
  const { sections, utterances } = readingQueue(article)
  await fakeVoice(page, ['zh-CN'])
  await page.goto(articlePath(article.id))
  await listen(page)
  const last = first(sections.slice(-1))
  await bar(page)
    .getByRole('combobox', { name: words.section })
    .selectOption({ index: sections.length - 1 })
  expect((await spoken(page)).at(-1)?.text).toBe(utterances[last.first]?.said)
})

test('after loading the page again it goes on where it was, at the same speed', async ({ page, site }) => {
  const article = richestArticle(site)
  await fakeVoice(page, ['zh-CN'])
  await page.goto(articlePath(article.id))
  await listen(page)
  for (let sentence = 0; sentence < 5; sentence += 1) await endUtterance(page)
  await bar(page).getByRole('combobox', { name: words.rate }).selectOption(words.times(0.85))
  const left = (await spoken(page)).at(-1)
  await page.reload()
  await listen(page)
  expect(await spoken(page)).toEqual([left])
})

test('Escape ends it, and so does leaving the article', async ({ page, site }) => {
  const article = richestArticle(site)
  await fakeVoice(page, ['zh-CN'])
  await page.goto(articlePath(article.id))
  await listen(page)
  await bar(page).getByRole('button', { name: words.pause }).focus()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  expect(await isSpeaking(page)).toBe(false)
  expect(await marked(page)).toBe('')
  await expect(page.getByRole('button', { name: zhHans.article.listen })).toBeFocused()
  await listen(page)
  await page.getByRole('link', { name: article.channel.name }).first().click()
  await expect(page).toHaveURL(/\/c\//u)
  await expect.poll(async () => isSpeaking(page)).toBe(false)
})

test('without a Chinese voice listening is not offered, and it is as soon as there is one', async ({
  page,
  site,
}) => {
  await fakeVoice(page, ['en-US'])
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const button = page.getByRole('button', { name: zhHans.article.listen })
  await expect(button).toHaveCount(0)
  const headline = await page.getByRole('heading', { level: 1 }).boundingBox()
  await page.evaluate(() => window.fakeVoice.learn(['en-US', 'zh-TW']))
  await expect(button).toBeVisible()
  expect(await page.getByRole('heading', { level: 1 }).boundingBox()).toEqual(headline)
})

const bar = (page: Page) => page.getByRole('region', { name: words.title })

async function listen(page: Page): Promise<void> {
  await page.getByRole('button', { name: zhHans.article.listen }).click()
  await expect.poll(async () => isSpeaking(page)).toBe(true)
}

async function marked(page: Page): Promise<string> {
  return page.evaluate(() => [...(CSS.highlights.get('spoken') ?? [])].map(String).join(''))
}

async function isMarkInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('spoken') ?? []
    if (!(range instanceof Range)) return false
    const { top, bottom } = range.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  })
}
