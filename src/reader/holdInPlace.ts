/**
 * Brings `element` to `top` (pixels below the upper edge of the screen) and keeps it there over the next `frames`.
 * What lies beside the screen is laid out only as it comes near (content-visibility in prose.css), until then
 * with a guessed height, and not every browser holds what is being read in its place meanwhile.
 */
export function holdInPlace(element: Element, top: number, frames = 3): void {
  const moved = element.getBoundingClientRect().top - top
  if (Math.abs(moved) >= 1) {
    window.scrollBy({ top: moved, behavior: 'instant' })
  }
  if (frames > 0) {
    requestAnimationFrame(() => holdInPlace(element, top, frames - 1))
  }
}
