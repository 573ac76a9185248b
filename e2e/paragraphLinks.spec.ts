import type { Page } from '@playwright/test'
import { articlePath, paragraphPath, searchPath } from '../src/article/links.ts'
import { type Quotation, quotationPath } from '../src/article/quotationLink.ts'
import { quotationOf } from '../src/text/quotation.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { announcements, expectLanded, paragraph, recordAnnouncements, settledTop } from './landing.ts'
import { hydrated } from './hydration.ts'
import { first, readArticles, readWordings } from './published.ts'
import type { BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

test.use({ paper: 'corrected' })

const words = { ...zhHans.links, ...zhHansLinks }

/** The corrected article, and a paragraph of it that nothing ever happened to. */
function corrected(site: BuiltSite) {
  const article = first(readArticles(site))
  const history = readWordings(site, article.id)
  const untouched = article.paragraphs.findLast(({ id }) => history.every((former) => former.id !== id))
  if (untouched === undefined) throw new Error('every paragraph was corrected')
  return { article, history, untouched }
}

function fated(site: BuiltSite, fate: string) {
  const { article, history } = corrected(site)
  const former = first(
    history.filter((paragraph) => paragraph.fate === fate),
    fate,
  )
  return { article, former, old: former.said[0] ?? '' }
}

/** A link that quotes `said` of what a paragraph was when it was first printed. */
function quoting(article: string, { id, text }: { id: string; text: string }, said: string): string {
  const start = text.indexOf(said)
  const quotation: Quotation | null = quotationOf({ id, text }, { start, end: start + said.length })
  if (start === -1 || quotation === null) throw new Error(`not in the paragraph: ${said}`)
  return quotationPath(article, quotation)
}

/** What is marked on the page, by highlight or by element. */
async function marked(page: Page): Promise<string> {
  return page.evaluate(() => {
    const ranges = 'highlights' in CSS ? [...(CSS.highlights.get('quoted') ?? [])] : []
    const elements = [...document.querySelectorAll('.prose mark')].map(({ textContent }) => textContent)
    return [...ranges.map(String), ...elements].join('')
  })
}

/** Opens an address and waits until it has landed: focus on the paragraph, one announcement and no more. */
async function land(page: Page, address: string, id: string): Promise<string> {
  await recordAnnouncements(page)
  await page.goto(address)
  await expectLanded(page, id)
  await expect.poll(async () => announcements(page)).toHaveLength(1)
  await page.waitForLoadState('networkidle')
  const [said = ''] = await announcements(page)
  expect(await announcements(page)).toEqual([said])
  return said
}

/** What chat apps, mail programs and hands make of `/a/x?p=k7m2#k7m2`. */
const mangled: Record<string, (id: string) => string> = {
  'as it is shared': (id) => `?p=${id}#${id}`,
  'the fragment cut off': (id) => `?p=${id}`,
  'the query cut off': (id) => `#${id}`,
  'junk after the fragment': (id) => `?p=${id}#${id}&appinstall=0`,
  'junk in the query': (id) => `?p=${id}&from=singlemessage&isappinstalled=0#${id}`,
  'junk before it in the query': (id) => `?from=timeline&p=${id}`,
  'an entity for the ampersand': (id) => `?from=timeline&amp;p=${id}`,
  'a second question mark': (id) => `?p=${id}?from=groupmessage`,
  "a chat app's own fragment": (id) => `?p=${id}#wechat_redirect`,
  'the fragment escaped into the query': (id) => `?p=${id}%23${id}`,
  capitals: (id) => `?p=${id.toUpperCase()}#${id.toUpperCase()}`,
  'all of the query in capitals': (id) => `?FROM=TIMELINE&P=${id.toUpperCase()}`,
  'o for 0, l for 1': (id) => `?p=${id.replaceAll('0', 'o').replaceAll('1', 'l')}`,
  'O for 0, I for 1': (id) => `#${id.replaceAll('0', 'O').replaceAll('1', 'I')}`,
  'full width': (id) => `?p=${encodeURIComponent(wide(id))}`,
  'full width in the fragment': (id) => `#${encodeURIComponent(wide(id))}`,
  'a full stop glued on': (id) => `?p=${id}#${id}${encodeURIComponent('。')}`,
  'a bracket glued on': (id) => `?p=${id})`,
  'a closing quote glued on': (id) => `?p=${id}${encodeURIComponent('」')}`,
  'a word glued on': (id) => `#${id}${encodeURIComponent('，看这段')}`,
  'escaped twice': (id) => `?p=${encodeURIComponent(encodeURIComponent(`${wide(id)}。`))}`,
  'escaped three times': (id) => `#${encodeURIComponent(encodeURIComponent(encodeURIComponent(`${id}」`)))}`,
  'a broken escape': (id) => `?p=${id}%E3%80`,
  'the two halves disagree': (id) => `?p=zzzz#${id}`,
  'the fragment is of no paragraph': (id) => `?p=${id}#zzzz`,
  'a quotation cut short': (id) => `?p=${id}.12-`,
  'white space around it': (id) => `?p=%20${id}%0A`,
}

function wide(id: string): string {
  return id.replaceAll(/[!-~]/gu, (unit) => String.fromCodePoint(unit.charCodeAt(0) + 0xfee0))
}

for (const [what, mangle] of Object.entries(mangled)) {
  test(`a mangled link lands and says so once: ${what}`, async ({ page, site }) => {
    const { article, untouched } = corrected(site)
    const number = article.paragraphs.indexOf(untouched) + 1
    const said = await land(page, articlePath(article.id) + mangle(untouched.id), untouched.id)
    expect(said).toBe(words.landed(number))
    await expect(page.getByRole('note')).toHaveCount(0)
    await expect(page.locator('[data-linked]')).toHaveCount(1)
  })
}

test('the tint of a linked paragraph goes with the first scroll, the rule beside it stays', async ({
  page,
  site,
}) => {
  const { article, untouched } = corrected(site)
  await land(page, paragraphPath(article.id, untouched.id), untouched.id)
  const colours = async () =>
    paragraph(page, untouched.id).evaluate((element) => {
      const { backgroundColor, boxShadow } = getComputedStyle(element)
      return { backgroundColor, boxShadow }
    })
  const before = await colours()
  await page.mouse.move(300, 300)
  await page.evaluate(() => window.dispatchEvent(new WheelEvent('wheel', { deltaY: -120 })))
  await expect.poll(async () => (await colours()).backgroundColor).not.toBe(before.backgroundColor)
  expect((await colours()).boxShadow).toContain('-3px')
})

for (const fate of ['edited', 'rewritten', 'shortened'] as const) {
  test(`a paragraph that was ${fate} says so, and shows what it said with the difference marked`, async ({
    page,
    site,
  }) => {
    const { article, former, old } = fated(site, fate)
    const said = await land(page, paragraphPath(article.id, former.id), former.id)
    expect(said).toBe(words.fates[fate])
    const note = page.getByRole('note')
    await expect(note).toContainText(words.fates[fate])
    await note.getByRole('button', { name: words.former }).click()
    await expect(note.locator('del').first()).toBeVisible()
    const now = article.paragraphs.find(({ id }) => id === former.id)?.text ?? ''
    const shown = async (without: string) =>
      note.locator('blockquote').evaluate((quote, tag) => {
        const copy = quote.cloneNode(true)
        if (!(copy instanceof Element)) return ''
        for (const element of copy.querySelectorAll(tag)) element.remove()
        return copy.textContent
      }, without)
    expect((await shown('ins')).normalize('NFKC')).toBe(old.normalize('NFKC'))
    expect((await shown('del')).normalize('NFKC')).toBe(now.normalize('NFKC'))
    // Not by colour alone.
    await expect(note.locator('del').first()).toHaveCSS('text-decoration-line', 'line-through')
    expect(await announcements(page)).toHaveLength(1)
  })
}

test('a paragraph that was moved says that its words are the same', async ({ page, site }) => {
  const { article, former } = fated(site, 'moved')
  expect(await land(page, paragraphPath(article.id, former.id), former.id)).toBe(words.fates.moved)
  await expect(page.getByRole('note')).toHaveText(words.fates.moved)
})

test('a merged paragraph leads to the one that took it in, with its own words marked', async ({
  page,
  site,
}) => {
  const { article, history } = corrected(site)
  for (const former of history.filter(({ fate }) => fate === 'merged')) {
    const into = first([...former.to])
    expect(await land(page, paragraphPath(article.id, former.id), into)).toBe(words.fates.merged)
    await expect(page.locator('[data-linked="piece"]')).toHaveCount(1)
    const bare = (text: string) => text.normalize('NFKC').replaceAll(/\p{P}/gu, '')
    await expect.poll(async () => bare(await marked(page))).toBe(bare(former.said[0] ?? ''))
    await page.goto('about:blank')
  }
})

test('a split paragraph leads to its pieces, each bracketed', async ({ page, site }) => {
  const { article, former } = fated(site, 'split')
  expect(former.to).toHaveLength(2)
  expect(await land(page, paragraphPath(article.id, former.id), first([...former.to]))).toBe(
    words.fates.split,
  )
  for (const piece of former.to) await expect(paragraph(page, piece)).toHaveAttribute('data-linked', 'piece')
  await expect(page.locator('[data-linked]')).toHaveCount(2)
})

test('a removed paragraph leads to its neighbour and says so; what it said is not published', async ({
  page,
  site,
}) => {
  const { article, former } = fated(site, 'removed')
  const said = await land(page, paragraphPath(article.id, former.id), former.near ?? '')
  expect(said).toContain('链接所指段落已删除')
  const note = page.getByRole('note')
  await expect(note).toContainText('链接所指段落已删除')
  await expect(note.getByRole('button', { name: words.former })).toHaveCount(0)
  expect(former.said).toEqual([])
})

test('a link made after a correction says nothing of it', async ({ page, site }) => {
  const { article, former } = fated(site, 'edited')
  await page.goto(articlePath(article.id))
  await hydrated(page)
  const mark = paragraph(page, former.id).getByRole('link', { name: /段的链接$/u })
  const address = (await mark.getAttribute('href')) ?? ''
  expect(address).toBe(paragraphPath(article.id, former.id, former.check))
  await page.goto('about:blank')
  expect(await land(page, address, former.id)).toBe(
    words.landed(article.paragraphs.findIndex(({ id }) => id === former.id) + 1),
  )
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('a link of the site to a corrected paragraph leaves the address that copying its link would give', async ({
  page,
  site,
}) => {
  const { article, former } = fated(site, 'edited')
  await page.goto(searchPath(article.paragraphs.find(({ id }) => id === former.id)?.text.slice(0, 12) ?? ''))
  await hydrated(page)
  await page.locator(`main a[href*="p=${former.id}"]`).first().click()
  await expect(page).toHaveURL(site.url + paragraphPath(article.id, former.id, former.check))
  await expect(paragraph(page, former.id)).toBeFocused()
  await page.reload()
  await hydrated(page)
  await expect(page).toHaveURL(site.url + paragraphPath(article.id, former.id, former.check))
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('an unknown paragraph is said at the top, once', async ({ page, site }) => {
  const { article } = corrected(site)
  await recordAnnouncements(page)
  await page.goto(paragraphPath(article.id, 'zzzz'))
  await expect(page.getByRole('note')).toBeFocused()
  await expect(page.getByRole('note')).toHaveText(words.unknown)
  await expect.poll(async () => announcements(page)).toEqual([words.unknown])
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('words that a link quotes are marked', async ({ page, site }) => {
  const { article, untouched } = corrected(site)
  const said = untouched.text.slice(11, 31)
  const number = article.paragraphs.indexOf(untouched) + 1
  expect(await land(page, quoting(article.id, untouched, said), untouched.id)).toBe(words.quoted(number))
  await expect.poll(async () => (await marked(page)).normalize('NFKC')).toBe(said.normalize('NFKC'))
  await expect(page.getByRole('note')).toHaveCount(0)
})

test('words that a link quotes are marked through a correction, or said to be lost', async ({
  page,
  site,
}) => {
  const { article, former, old } = fated(site, 'edited')
  const text = { id: former.id, text: old }
  const told = await land(page, quoting(article.id, text, '今年七十二岁,年轻时撑过二十年的船'), former.id)
  expect(told).toContain(words.quoteChanged)
  await expect.poll(async () => marked(page)).toContain('七十三岁')
  await expect(page.getByRole('note')).toContainText(words.quoteChanged)
  const short = fated(site, 'shortened')
  const gone = { id: short.former.id, text: short.old }
  await page.goto('about:blank')
  const lost = await land(page, quoting(article.id, gone, '余下的钱买了两桶桐油'), short.former.id)
  expect(lost).toBe(words.quoteLost)
  expect(await marked(page)).toBe('')
})

test('without the highlight interface the words are marked by an element, and nothing complains', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights')
  })
  const { article, untouched } = corrected(site)
  const said = untouched.text.slice(11, 31)
  await land(page, quoting(article.id, untouched, said), untouched.id)
  await expect(paragraph(page, untouched.id).locator('mark').first()).toBeVisible()
  expect((await marked(page)).normalize('NFKC')).toBe(said.normalize('NFKC'))
})

test('Back from another page to an old link restores the place, with its notice and without a word', async ({
  page,
  site,
}) => {
  const { article, former } = fated(site, 'edited')
  await land(page, paragraphPath(article.id, former.id), former.id)
  await page.mouse.wheel(0, 240)
  const before = await settledTop(page, former.id)
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('footer a[href="/about"]')?.click())
  await expect(page).toHaveURL(/\/about$/u)
  await hydrated(page)
  const told = (await announcements(page)).length
  await page.goBack()
  await expect(page.getByRole('note')).toContainText(words.fates.edited)
  await expect.poll(async () => Math.abs((await settledTop(page, former.id)) - before)).toBeLessThan(3)
  expect((await announcements(page)).slice(told)).toEqual([])
})

test('an article that was taken back says so at its address', async ({ page, site }) => {
  const { readdirSync } = await import('node:fs')
  const live = new Set(readArticles(site).map(({ id }) => id))
  const gone = readdirSync(`${site.directory}/a`).filter((id) => !live.has(id))
  expect(gone).toHaveLength(1)
  const answer = await page.goto(articlePath(first(gone)))
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1, name: '这篇报道已撤下' })).toBeVisible()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
  await hydrated(page)
  await expect(page.getByRole('heading', { level: 1, name: '这篇报道已撤下' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the fragment leads to the paragraph', async ({ page, site }) => {
    const { article, untouched } = corrected(site)
    await page.goto(paragraphPath(article.id, untouched.id))
    const { y } = (await paragraph(page, untouched.id).boundingBox()) ?? { y: -1 }
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThan(page.viewportSize()?.height ?? 0)
  })
})
