import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './test.ts'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const schemes = ['light', 'dark'] as const
/** Of what axe looks at, what another paper and ink can change. */
export const colourRules = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']
export const darkRules = colourRules.filter((rule) => !rule.endsWith('enhanced'))

/**
 * Shows a choice on the open page: settings (comfort/settings/settings.ts), what the device asks for (`dark`, `forced
 * colours`), or both. Gives the rules that colours must keep, null where it changes none.
 */
export async function show(page: Page, look: string): Promise<readonly string[] | null> {
  const words = look.split(' ')
  const isForced = look === 'forced colours'
  const isDark = words.includes('dark')
  await page.emulateMedia({
    colorScheme: isDark ? 'dark' : 'light',
    forcedColors: isForced ? 'active' : 'none',
  })
  await page.evaluate(
    (chosen) => (document.documentElement.dataset['settings'] = chosen),
    isForced ? '' : words.filter((word) => word !== 'dark').join(' '),
  )
  if (words.includes('contrast')) return colourRules
  return isDark || isForced || look === 'sepia' ? darkRules : null
}

export async function inBothSchemes(page: Page, what: string): Promise<void> {
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme })
    expect(await violations(page), `${what}, ${scheme}`).toEqual([])
  }
}

/** A window of 1280 by 1024 pixels, as the page knows it at 100, 200 and 400 % (WCAG 1.4.10). */
export const enlarged = [1, 2, 4].map((zoom) => ({ width: 1280 / zoom, height: 1024 / zoom }))

/** What a reader may set (WCAG 1.4.12). */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
}

/** With `rules`, only of these; with `within`, a selector, only there. */
export async function violations(page: Page, rules?: readonly string[], within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  if (within !== undefined) axe.include(within)
  const asked = rules === undefined ? axe.withTags(standards) : axe.withRules([...rules])
  const { violations } = await asked.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  )
}

/** The elements that make the page wider than the screen; '' where it fits. */
export async function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return ''
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide.map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`).join(' ')
  })
}

/**
 * What on the page is smaller than a finger or an old eye needs: links, buttons and fields below `target` px either way
 * (but for links in running text), text below `text` px.
 */
export async function tooSmall(
  page: Page,
  least: { target: number; text: number },
  within = 'body',
): Promise<string[]> {
  return page.evaluate(
    ({ least, within }) => {
      const name = (element: Element) =>
        `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.slice(0, 20)}`
      const seen = [...document.querySelectorAll(`${within} *`)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      const targets = seen.filter(
        (element) =>
          element.matches('a[href], button, input, select') && getComputedStyle(element).display !== 'inline',
      )
      const small = targets.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        const isSmall = Math.min(width, height) < least.target - 0.5
        return isSmall ? [`${Math.round(width)} × ${Math.round(height)}: ${name(element)}`] : []
      })
      const fine = seen.flatMap((element) => {
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        )
        const size = Number.parseFloat(getComputedStyle(element).fontSize)
        return hasText && size < least.text - 0.5 ? [`${size} px: ${name(element)}`] : []
      })
      return [...small, ...fine]
    },
    { least, within },
  )
}

/**
 * What cannot be read or used however the reader scrolls: controls that nothing brings before the eye, and text that is
 * cut off without a mark of it.
 */
export async function lost(page: Page, within: string): Promise<string[]> {
  return page.evaluate((within) => {
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.slice(0, 20)}`
    const seen = [...document.querySelectorAll(`${within} *`)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    )
    const hidden = seen.filter((element) => {
      if (!element.matches('a[href], button, input, select')) return false
      element.scrollIntoView({ block: 'nearest' })
      // A link in running text may go on in the next line.
      const { left, right, top, bottom } = element.getClientRects()[0] ?? element.getBoundingClientRect()
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const isWhole = top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1
      return (
        !isWhole || over === null || !(element.contains(over) || over.closest('label')?.contains(element))
      )
    })
    const cut = seen.filter((element) => {
      const { overflowX, overflowY, textOverflow, position } = getComputedStyle(element)
      if (textOverflow === 'ellipsis' || position === 'absolute') return false
      const isWide = /hidden|clip/u.test(overflowX) && element.scrollWidth > element.clientWidth + 1
      return isWide || (/hidden|clip/u.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
    })
    return [
      ...hidden.map((element) => `out of reach: ${name(element)}`),
      ...cut.map((element) => `cut off: ${name(element)}`),
    ]
  }, within)
}
