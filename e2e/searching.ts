import { expect, type Page } from '@playwright/test'
import { bare } from './published.ts'

/** The search field of the search page. */
export function searchbox(page: Page) {
  return page.getByRole('main').getByRole('searchbox')
}

/** Every highlight is one of the query's words, each word is highlighted somewhere. */
export async function expectMarked(page: Page, query: string): Promise<void> {
  const words = query.split(' ').map(bare)
  const marks = page.getByRole('main').locator('mark')
  await expect(marks.first()).toBeVisible()
  const marked = (await marks.allInnerTexts()).map(bare)
  expect(marked.filter((text) => !words.includes(text))).toEqual([])
  expect(words.filter((word) => !marked.includes(word))).toEqual([])
}
