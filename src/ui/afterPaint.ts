/**
 * Resolves once what has changed so far is painted: whoever pressed something sees that at once, and then what it does. Of a page
 * that nobody sees nothing is painted, and nothing waited for.
 */
export async function afterPaint(): Promise<void> {
  if (document.hidden) return
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
