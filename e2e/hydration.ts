import type { Page } from '@playwright/test'

/** Every change to the document between the end of parsing and now, described; none is what we want. */
export async function changesSince(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen: unknown = Reflect.get(window, 'seenChanges')
    return Array.isArray(seen) ? seen.map(String) : ['nothing was watched']
  })
}

/**
 * Watches everything the app renders, from the end of parsing on; to be called before the page opens. Counts what
 * the browser counts: an attribute written once more with the value it has is a change like any other.
 */
export async function watchChanges(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: string[] = []
    Reflect.set(window, 'seenChanges', seen)
    const describe = (node: Node) =>
      node instanceof Element ? `<${node.tagName.toLowerCase()} id="${node.id}">` : `「${node.textContent}」`
    document.addEventListener('DOMContentLoaded', () => {
      const root = document.getElementById('root')
      if (root === null) return
      new MutationObserver((records) => {
        for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
          const nodes = [...addedNodes, ...removedNodes].map(describe).join(' ')
          seen.push(`${type} ${attributeName ?? ''} in ${describe(target)} ${nodes}`)
        }
      }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
    })
  })
}

/**
 * Resolves when the app has taken over the page's heading (React marks every node it knows with a key of its
 * own; a screen of its own chunk is taken over last), and listens to keys.
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1')
    // Where a test has fixed the clock nothing is marked.
    const isFixed = !String(Reflect.get(performance, 'mark')).includes('[native code]')
    return (
      heading !== null &&
      Object.keys(heading).some((key) => key.startsWith('__reactFiber')) &&
      (isFixed || performance.getEntriesByName('guli:ready').length > 0)
    )
  })
}
