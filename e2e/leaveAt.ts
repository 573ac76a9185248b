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

/** The paragraph that is remembered as the place where the article was left. */
async function placeOf(page: Page, article: string): Promise<unknown> {
  return page.evaluate(
    async (article) =>
      new Promise((resolve) => {
        const request = indexedDB.open('guli')
        request.addEventListener('success', () => {
          const asked = request.result.transaction('shelf').objectStore('shelf').get(article)
          asked.addEventListener('success', () => {
            request.result.close()
            resolve(asked.result?.place?.paragraph)
          })
        })
      }),
    article,
  )
}
