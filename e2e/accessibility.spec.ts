import {
  darkRules,
  enlarged,
  inBothSchemes,
  show,
  spaceText,
  tooSmall,
  violations,
  widest,
} from './accessible.ts'
import { articlePath, paragraphPath, savedPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { zhHansListen } from '../src/ui/zhHansListen.ts'
import { zhHansSettings } from '../src/ui/zhHansSettings.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { fakeVoice } from './fakeVoice.ts'
import { hydrated } from './hydration.ts'
import { leaveAt } from './leaveAt.ts'
import { first, readArticles, readWordings, richestArticle } from './published.ts'
import { remember } from './remember.ts'
import { routes } from './routes.ts'
import { expect, test } from './test.ts'

const widths = [1280, 390, 320]

// axe looks at every element of a page, and a page may name a thousand people.
test.describe.configure({ timeout: 240_000 })

for (const { name, path, status, paper } of routes) {
  for (const width of widths) {
    test.describe(`${name} at ${width} px`, () => {
      test.use({
        paper,
        viewport: { width, height: 800 },
        expectedComplaints: status === 404 ? [/404/u] : [],
      })

      test('has no accessibility violation whatever its colours and sizes are', async ({ page, site }) => {
        await page.goto(path(site))
        await hydrated(page)
        await page.waitForLoadState('networkidle')
        expect(await violations(page)).toEqual([])
        for (const look of ['dark', 'sepia', 'contrast', 'forced colours'])
          expect(await violations(page, (await show(page, look)) ?? darkRules), look).toEqual([])
        await show(page, 'elder')
        expect(await violations(page), 'elder').toEqual([])
        expect(await widest(page), 'elder').toBe('')
        expect(await tooSmall(page, { target: 60, text: 18 }), 'elder').toEqual([])
        await show(page, '')
        // With a mouse, a desk's lists may stand closer.
        if (width < 1024) expect(await tooSmall(page, { target: 44, text: 14 })).toEqual([])
      })
    })
  }
}

for (const { name, path, status, paper } of routes) {
  test.describe(name, () => {
    test.use({ paper, expectedComplaints: status === 404 ? [/404/u] : [] })

    test('never scrolls sideways, nor enlarged to 200 and 400 %, nor with the text set wider', async ({
      page,
      site,
    }) => {
      for (const viewport of enlarged) {
        await page.setViewportSize(viewport)
        await page.goto(path(site))
        await hydrated(page)
        expect(await widest(page), `${viewport.width} px`).toBe('')
        await spaceText(page)
        expect(await widest(page), `${viewport.width} px with the text set wider`).toBe('')
      }
    })
  })
}

test.describe('what became of a linked paragraph, and what can be done with one', () => {
  test.use({ paper: 'corrected' })

  for (const width of widths) {
    test(`have no accessibility violation at ${width} px in light or dark`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 800 })
      const { id } = first(readArticles(site))
      const history = readWordings(site, id)
      for (const fate of ['edited', 'split', 'removed']) {
        const former = first(history.filter((paragraph) => paragraph.fate === fate))
        await page.goto(paragraphPath(id, former.id))
        await page.getByRole('note').waitFor()
        if (fate !== 'removed') {
          await page.getByRole('note').getByRole('button', { name: zhHansLinks.former }).click()
          await page.getByRole('note').getByRole('blockquote').waitFor()
        }
        await inBothSchemes(page, fate)
      }
      await page.getByRole('link', { name: zhHans.article.paragraphLink(3), exact: true }).click()
      const bar = page.getByRole('region', { name: zhHansLinks.share })
      await bar.waitFor()
      await inBothSchemes(page, 'the bar')
      expect(await widest(page)).toBe('')
      await bar.getByRole('button', { name: zhHansLinks.qr }).click()
      await page.getByRole('dialog').waitFor()
      await inBothSchemes(page, 'the code')
      expect(await widest(page)).toBe('')
      await page.keyboard.press('Escape')
      await bar.getByRole('button', { name: zhHansLinks.card }).click()
      await page.getByRole('dialog').getByRole('img').waitFor()
      await inBothSchemes(page, 'the picture')
      for (const look of ['', 'elder', 'size-30 contrast']) {
        await show(page, look)
        expect(await widest(page), look).toBe('')
        for (const part of ['.card-dialog', '.share-bar'])
          expect(await tooSmall(page, { target: look === 'elder' ? 60 : 44, text: 14 }, part), look).toEqual(
            [],
          )
      }
    })
  }
})

/** The pages with most kinds of things to show, for what readers choose (comfort/settings/settings.ts). */
const shown = routes.filter(({ name }) => ['front page', 'long speech', 'search results'].includes(name))

for (const { name, path } of shown) {
  for (const width of [1280, 390, 320]) {
    test(`${name} at ${width} px has no accessibility violation in what a reader may choose`, async ({
      page,
      context,
      site,
    }) => {
      await remember(context, 'elder')
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path(site))
      await hydrated(page)
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => document.documentElement.dataset['settings'])).toBe('elder')
      expect(await violations(page)).toEqual([])
      expect(await widest(page)).toBe('')
      expect(await tooSmall(page, { target: 60, text: 18 })).toEqual([])
      for (const look of ['elder size-30', 'size-30 gap serif', 'sepia', 'contrast', 'dark contrast']) {
        const colours = await show(page, look)
        if (colours !== null) expect(await violations(page, colours), look).toEqual([])
        expect(await widest(page), look).toBe('')
        // With a mouse, a desk's lists may stand closer.
        if (width < 1024) expect(await tooSmall(page, { target: 44, text: 14 }), look).toEqual([])
      }
    })
  }
}

test.describe('what a reader may choose', () => {
  for (const { name, path } of shown) {
    test(`never makes the ${name} scroll sideways, enlarged or with the text set wider`, async ({
      page,
      site,
    }) => {
      for (const viewport of enlarged) {
        await page.setViewportSize(viewport)
        await page.goto(path(site))
        await hydrated(page)
        await page.waitForLoadState('networkidle')
        await spaceText(page)
        for (const look of ['elder', 'elder size-30', 'size-30 leading-2.3 gap serif']) {
          await show(page, look)
          expect(await widest(page), `${look} at ${viewport.width} px`).toBe('')
        }
      }
    })
  }
})

test('the bar of what is read aloud has no accessibility violation, and is large in 长辈版', async ({
  page,
  site,
}) => {
  await fakeVoice(page, ['zh-CN', 'zh-TW'])
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(articlePath(richestArticle(site).id))
  await page.getByRole('button', { name: zhHans.article.listen }).click()
  await page.getByRole('region', { name: zhHansListen.title }).waitFor()
  for (const look of ['', 'elder']) {
    await show(page, look)
    expect(await violations(page), look).toEqual([])
    expect(await widest(page), look).toBe('')
    expect(await tooSmall(page, { target: look === '' ? 44 : 60, text: 14 }, '.share-bar'), look).toEqual([])
  }
})

for (const width of [1280, 390, 320]) {
  test(`what was saved and read at ${width} px has no accessibility violation, nor has the way back into it`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const article = richestArticle(site)
    await page.goto(articlePath(article.id))
    await page.getByRole('button', { name: zhHans.article.save }).click()
    await page.getByRole('button', { name: zhHans.article.save, pressed: true }).waitFor()
    await leaveAt(page, article, 5)
    await page.goto(savedPath)
    await page.getByRole('region', { name: zhHansShelf.saved }).getByRole('link').waitFor()
    await page.getByRole('button', { name: zhHansShelf.clear, exact: true }).click()
    await inBothSchemes(page, 'the list')
    for (const look of ['', 'elder', 'size-30 gap serif', 'sepia', 'contrast', 'dark contrast']) {
      const colours = await show(page, look)
      if (colours !== null) expect(await violations(page, colours), look).toEqual([])
      expect(await widest(page), look).toBe('')
      const least = look === 'elder' ? { target: 60, text: 18 } : { target: 44, text: 14 }
      if (width < 1024) expect(await tooSmall(page, least, 'main'), look).toEqual([])
    }
    await page.goto(articlePath(article.id))
    await page.getByRole('region', { name: zhHansShelf.resume }).waitFor()
    await inBothSchemes(page, 'the way back')
    expect(await tooSmall(page, { target: 44, text: 14 }, '.share-bar')).toEqual([])
  })
}

test.describe('the reading settings', () => {
  for (const width of [1280, 320]) {
    test(`have no accessibility violation at ${width} px in anything that can be chosen in them`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(articlePath(first(readArticles(site)).id))
      await page.getByRole('button', { name: zhHans.site.settings }).click()
      await page.getByRole('dialog', { name: zhHansSettings.title }).waitFor()
      for (const look of ['', 'sepia', 'elder', 'size-30']) {
        await page.evaluate((look) => (document.documentElement.dataset['settings'] = look), look)
        expect(await violations(page), look).toEqual([])
        expect(await widest(page), look).toBe('')
        const least = look === 'elder' ? { target: 60, text: 16 } : { target: 44, text: 14 }
        expect(await tooSmall(page, least, 'dialog'), look).toEqual([])
      }
    })
  }
})

test('the sheet of keys, and the sheet with what an article holds, have no accessibility violation', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(articlePath(richestArticle(site).id))
  await hydrated(page)
  const bar = page.getByRole('navigation', { name: zhHans.article.sideBar })
  for (const open of [
    async () => page.keyboard.press('?'),
    async () => bar.getByRole('link', { name: zhHans.article.people }).click(),
  ]) {
    await open()
    await page.getByRole('dialog').waitFor()
    await inBothSchemes(page, 'the sheet')
    for (const look of ['', 'sepia', 'contrast', 'elder', 'size-30']) {
      await show(page, look)
      expect(await violations(page), look).toEqual([])
      expect(await widest(page), look).toBe('')
      const least = look === 'elder' ? { target: 60, text: 18 } : { target: 44, text: 14 }
      expect(await tooSmall(page, least, 'dialog'), look).toEqual([])
    }
    await show(page, '')
    await page.keyboard.press('Escape')
  }
})
