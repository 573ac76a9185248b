import type { Locator, Page } from '@playwright/test'

/** What keeps the focused element from being seen: outside the screen, wholly covered, or without an outline. */
export async function focusProblem(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return ''
    const name = `<${element.tagName.toLowerCase()} href="${element.getAttribute('href')}"> ${element.textContent.slice(0, 20)}`
    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    const spots = boxes.flatMap(({ left, right, top, bottom }) => [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ])
    const seen = spots.some(([x = -1, y = -1]) => {
      const over = document.elementFromPoint(x, y)
      return over !== null && (element.contains(over) || over.contains(element))
    })
    if (!seen) return `${name} is covered or off the screen`
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle === 'none' || outlineWidth === '0px') && boxShadow === 'none'
      ? `${name} has no outline`
      : ''
  })
}

/** Presses Tab up to `most` times, until the focus is where it began or has left the page; gives where it could not be seen. */
export async function hiddenFocus(page: Page, most: number): Promise<string[]> {
  const hidden: string[] = []
  const begun = await page.evaluateHandle(() => document.activeElement)
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const problem = await focusProblem(page)
    if (problem !== '') hidden.push(problem)
    if (await page.evaluate((begun) => [begun, document.body].includes(document.activeElement), begun)) break
  }
  return hidden
}

/** Presses Tab until what `selector` names has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`Tab never reaches ${selector}`)
}

/** Presses Tab until `target` has the focus, at most so often. */
export async function reach(target: Locator, most = 150): Promise<void> {
  const page = target.page()
  await target.waitFor()
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab never reaches ${target.toString()}`)
}
