import { expect } from '@playwright/test'
import type { Json, Reader } from './reader.ts'

/** Resolves when the app has taken over the page's heading, as hydration.ts. */
export async function hydrated(reader: Reader): Promise<void> {
  await until(
    reader,
    () =>
      Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactFiber')) &&
      performance.getEntriesByName('guli:ready').length > 0,
    null,
    true,
  )
}

/** Waits until what `look` sees in the page is `seen`; a page that is going elsewhere meanwhile is asked again. */
export async function until<Argument extends Json, Seen extends Json>(
  reader: Reader,
  look: (argument: Argument) => Seen,
  argument: Argument,
  seen: Seen,
): Promise<void> {
  const told = async () => reader.evaluate(look, argument).catch((error: unknown) => String(error))
  await expect.poll(told).toEqual(seen)
}

/** Clicks the first element that `selector` and a part of its name tell, once there is one that can be hit. */
export async function click(reader: Reader, selector: string, name = ''): Promise<void> {
  let place: { x: number; y: number } | null = null
  await expect
    .poll(async () => (place = await reader.evaluate(placeToHit, { selector, name })), {
      message: `something to click: ${selector} 「${name}」`,
    })
    .not.toBeNull()
  const { x, y } = place ?? { x: 0, y: 0 }
  await reader.click(x, y)
}

/** Runs in the page. Where an element can be hit, which is brought into sight; null where there is none. */
function placeToHit({ selector, name }: { selector: string; name: string }) {
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined
    const called = element.getAttribute('aria-label') ?? label ?? element.textContent
    if (!called.replaceAll(/\s/gu, '').includes(name.replaceAll(/\s/gu, ''))) continue
    const target = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element
    const seen = (): { x: number; y: number } | null => {
      const [box] = target.getClientRects()
      if (box === undefined || box.width === 0) return null
      const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
      const hit = document.elementFromPoint(at.x, at.y)
      return hit !== null && target.contains(hit) ? at : null
    }
    const now = seen()
    if (now !== null) return now
    target.scrollIntoView({ block: 'center', behavior: 'instant' })
    const then = seen()
    if (then !== null) return then
  }
  return null
}

/** Waits until the paragraph has the focus and its beginning is on the screen, under no bar. */
export async function landed(reader: Reader, id: string): Promise<void> {
  await until(
    reader,
    (id) => {
      const element = document.getElementById(id)
      if (element === null) return 'not there'
      if (document.activeElement !== element)
        return `the focus is on ${document.activeElement?.outerHTML.slice(0, 80)}`
      const { top, left } = element.getBoundingClientRect()
      const over = document.elementFromPoint(left + 24, top + 8)
      return over !== null && (element.contains(over) || over.contains(element)) ? 'in sight' : `at ${top}`
    },
    id,
    'in sight',
  )
}

/** Where the page stands once it stands still. */
export async function scrolled(reader: Reader): Promise<number> {
  return reader.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        let last = -1
        const look = () => {
          if (scrollY === last) resolve(Math.round(scrollY))
          else {
            last = scrollY
            setTimeout(look, 100)
          }
        }
        look()
      }),
    null,
  )
}

/** The text of the first element of a kind, as it is shown; '' where there is none. */
export async function textOf(reader: Reader, selector: string): Promise<string> {
  return reader.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector)
}
