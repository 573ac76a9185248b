import { enlarged, inBothSchemes, show, spaceText, tooSmall, violations, widest } from './accessible.ts'
import { articlePath, paragraphPath, savedPath } from '../src/article/links.ts'
import { zhHans } from '../src/ui/zhHans.ts'
import { zhHansLinks } from '../src/ui/zhHansLinks.ts'
import { zhHansShelf } from '../src/ui/zhHansShelf.ts'
import { hydrated } from './hydration.ts'
import { leaveAt } from './leaveAt.ts'
import { first, readArticles, readWordings, richestArticle } from './published.ts'
import { remember } from './remember.ts'
import { routes } from './routes.ts'
import { expect, test } from './test.ts'

// axe looks at every element of a page, and a page may name a thousand people.
test.describe.configure({ timeout: 240_000 })

test.describe('what became of a linked paragraph', () => {
  test.use({ paper: 'corrected' })

  for (const width of [1280, 390, 320]) {
    test(`has no accessibility violation at ${width} px in light or dark`, async ({ page, site }) => {
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
    expect(await tooSmall(page, { target: 44, text: 14 }, '.foot-strip')).toEqual([])
  })
}
