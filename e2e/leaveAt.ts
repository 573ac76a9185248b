import { expect, type Page } from '@playwright/test'

/** Scrolls in the open article to its nth paragraph, as a reader does who then leaves; resolves when that is remembered. */
export async function leaveAt(
  page: Page,
  article: { id: string; paragraphs: readonly { id: string }[] },
  number: number,
): Promise<string> {
  const paragraph = article.paragraphs[number - 1]?.id ?? ''
  await page.locator(`[id="${paragraph}"]`).evaluate((element) => {
    scrollTo(0, scrollY + element.getBoundingClientRect().top - innerHeight / 3 + 20)
  })
  await expect.poll(async () => placeOf(page, article.id)).toBe(paragraph)
  return paragraph
}

/** Resolves when the browser remembers that the open article was read. */
export async function remembered(page: Page, article: { id: string }): Promise<void> {
  await expect.poll(async () => (await entryOf(page, article.id)) !== null).toBe(true)
}

/** The paragraph that is remembered as the place where the article was left. */
async function placeOf(page: Page, article: string): Promise<unknown> {
  const entry = await entryOf(page, article)
  return entry?.place?.paragraph
}

interface Remembered {
  place?: { paragraph?: unknown } | null
}

async function entryOf(page: Page, article: string): Promise<Remembered | null> {
  return page.evaluate(async (article) => {
    // Asking for a database that is not there would make an empty one.
    const there = await indexedDB.databases()
    if (!there.some(({ name }) => name === 'guli')) return null
    return new Promise<Remembered | null>((resolve) => {
      const request = indexedDB.open('guli')
      request.addEventListener('success', () => {
        const asked = request.result.transaction('shelf').objectStore('shelf').get(article)
        asked.addEventListener('success', () => {
          request.result.close()
          resolve(asked.result ?? null)
        })
      })
    })
  }, article)
}
