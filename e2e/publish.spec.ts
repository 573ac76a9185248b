import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { personId } from '../src/article/mintId.ts'
import { articlePath, personPath } from '../src/article/links.ts'
import { encodeGbk } from './encodeGbk.ts'
import { bare, readArticles, readSite } from './published.ts'
import { buildSite } from './setup/buildSite.ts'
import { serveSite } from './setup/serveSite.ts'
import { builtSites, type BuiltSite } from './setup/sites.ts'
import { expect, test } from './test.ts'

// Whole builds, several in a test.
test.describe.configure({ timeout: 240_000 })

const lanterns = `古城灯会正月十三开灯
本报讯(记者甘竹青)正月十三,古城灯会在鼓楼街开灯,三百盏手扎花灯挂满长街。
“今年的灯都是街坊自己扎的。”扎灯人庞守一说。`

const ferry = `渡口老船今起复航
本报讯(记者甘竹青)4月2日,停了六年的马颊河渡口复航。
渡船每天开四班,学生和老人免票。`

const broken = `---
published: someday soon
---
一篇抬头写坏了的稿子
正文还在。`

test.describe('a folder without paper.json', () => {
  test('is published whole, GBK and CRLF included; a bad file is named with its line and passed over', async ({
    page,
    keep,
  }) => {
    const { archive, site } = await emptyFolder()
    await mkdir(join(archive, '鼓楼'), { recursive: true })
    await mkdir(join(archive, '马颊河'), { recursive: true })
    await writeFile(join(archive, '鼓楼/灯会.txt'), encodeGbk(lanterns.replaceAll('\n', '\r\n')))
    await writeFile(join(archive, '马颊河/渡口.txt'), `\uFEFF${ferry}`)
    await writeFile(join(archive, '马颊河/写坏的.txt'), broken)
    await writeFile(join(archive, '马颊河/空的.txt'), '')
    await writeFile(
      join(archive, '马颊河/图.txt'),
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0),
    )

    const { exitCode, stderr, stdout } = await buildSite(archive, site.directory)

    expect(exitCode).toBe(1)
    const said = stderr + stdout
    expect(said).toMatch(/写坏的\.txt\D*2\D/u)
    expect(said).toContain('空的.txt')
    expect(said).toContain('图.txt')
    expect(
      readSite(site)
        .channels.map(({ name }) => name)
        .sort(),
    ).toEqual(['马颊河', '鼓楼'].sort())
    const articles = readArticles(site)
    expect(articles.map(({ headline }) => headline.main).sort()).toEqual(
      ['古城灯会正月十三开灯', '渡口老船今起复航'].sort(),
    )

    const host = await keep(serveSite(site.directory))
    for (const { id, headline } of articles) {
      await page.goto(host.url + articlePath(id))
      expect(bare(await page.getByRole('heading', { level: 1 }).innerText())).toBe(bare(headline.main))
    }
    await page.goto(host.url + personPath(personId('甘竹青')))
    await expect(page.getByRole('heading', { level: 1, name: '甘竹青' })).toBeVisible()
  })

  test('keeps the links of a paragraph when its article is corrected', async () => {
    const { archive, site } = await emptyFolder()
    await writeFile(join(archive, '渡口.txt'), ferry)
    await buildSite(archive, site.directory)
    const before = readArticles(site).map(({ id, paragraphs }) => [id, paragraphs.map(({ id }) => id)])
    await writeFile(join(archive, '渡口.txt'), ferry.replace('四班', '六班').replace('老船', '渡船'))
    const { exitCode } = await buildSite(archive, site.directory)
    expect(exitCode).toBe(0)
    expect(readArticles(site).map(({ id, paragraphs }) => [id, paragraphs.map(({ id }) => id)])).toEqual(
      before,
    )
    expect(await readdir(join(archive, 'ledger'))).toHaveLength(1)
  })

  test('that is empty is a clear message, and no paper without articles', async () => {
    const { archive, site } = await emptyFolder()
    const { exitCode, stderr } = await buildSite(archive, site.directory)
    expect(exitCode).toBe(1)
    expect(stderr).toContain(archive)
    expect(existsSync(site.directory)).toBe(false)
  })

  test('that is not there is a clear message, and the site of yesterday stays', async () => {
    const { archive, site } = await emptyFolder()
    await writeFile(join(archive, '渡口.txt'), ferry)
    await buildSite(archive, site.directory)
    const { exitCode, stderr } = await buildSite(join(archive, 'nowhere'), site.directory)
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('nowhere')
    expect(existsSync(join(site.directory, 'index.html'))).toBe(true)
  })
})

test('a page says its full address when the publisher gives one', async () => {
  const { archive, site } = await emptyFolder()
  await writeFile(join(archive, '渡口.txt'), ferry)
  const { exitCode } = await buildSite(archive, site.directory, '--base-url', 'https://paper.example')
  expect(exitCode).toBe(0)
  const [article] = readArticles(site)
  const host = await serveSite(site.directory)
  const html = await (await fetch(host.url + articlePath(article?.id ?? ''))).text()
  await host.close()
  expect(html).toContain(
    `<link rel="canonical" href="https://paper.example${articlePath(article?.id ?? '')}"`,
  )
})

async function emptyFolder(): Promise<{ archive: string; site: BuiltSite }> {
  const folder = await mkdtemp(join(builtSites().folder, 'publish-'))
  const archive = join(folder, '我的小报')
  await mkdir(archive)
  return { archive, site: { url: '', directory: join(folder, 'site') } }
}
