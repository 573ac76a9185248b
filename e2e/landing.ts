import { expect, type Locator, type Page } from '@playwright/test'

/** A paragraph by the id that its link carries. */
export function paragraph(page: Page, id: string): Locator {
  return page.locator(`[id="${id}"]`)
}

/** The paragraph is focused, its beginning is on the screen, and no sticky bar covers it. */
export async function expectLanded(page: Page, id: string): Promise<void> {
  await expect(paragraph(page, id)).toBeFocused()
  await expect.poll(async () => topBelowBars(page, id)).toBe('in sight')
}

/** 「in sight」, or what hides the first line of the paragraph. */
async function topBelowBars(page: Page, id: string): Promise<string> {
  return paragraph(page, id).evaluate((element) => {
    const { top, left } = element.getBoundingClientRect()
    if (top < 0) return `${-top} px above the screen`
    if (top > innerHeight - 40) return `${top - innerHeight} px below the screen`
    const over = document.elementFromPoint(left + 24, top + 8)
    return over !== null && (element.contains(over) || over.contains(element))
      ? 'in sight'
      : `behind ${over?.outerHTML.slice(0, 80) ?? 'nothing'}`
  })
}

/**
 * Records what screen readers are told, in order, the same words said twice as two; to be called before the page
 * opens. A live region speaks when something in it is put there or changes, not when it comes with its words.
 */
export async function recordAnnouncements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told: string[] = []
    Reflect.set(window, 'told', told)
    const live = 'output, [aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]'
    new MutationObserver((records) => {
      if (document.readyState === 'loading') return
      const spoke = records
        .filter(({ type, addedNodes }) => type === 'characterData' || addedNodes.length > 0)
        .map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live))
      for (const region of new Set(spoke)) {
        const text = region?.textContent.trim() ?? ''
        if (text !== '') told.push(text)
      }
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
}

export async function announcements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told: unknown = Reflect.get(window, 'told')
    return Array.isArray(told) ? told.map(String) : []
  })
}

/** Where the page stands once two frames in a row agree. */
export async function settledScroll(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        let last = -1
        const look = () => {
          if (scrollY === last) resolve(scrollY)
          else {
            last = scrollY
            requestAnimationFrame(() => requestAnimationFrame(look))
          }
        }
        look()
      }),
  )
}

/** How far the top of a paragraph is from the top of the screen once the page stands still, in pixels. */
export async function settledTop(page: Page, id: string): Promise<number> {
  await settledScroll(page)
  return paragraph(page, id).evaluate((element) => element.getBoundingClientRect().top)
}
