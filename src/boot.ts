/*
 * Runs once the text stands in the document, by itself and small: lets the page be painted before the app
 * competes with it for the line, and loses nothing that the reader does meanwhile. Loaded as a plain script,
 * so it imports nothing.
 */
{
  const app = document.currentScript?.dataset['app']
  const taps: HTMLElement[] = []
  let begun = false

  const begin = (): void => {
    if (!begun && app !== undefined) {
      begun = true
      void import(/* @vite-ignore */ app)
    }
  }

  // Links, forms and fields work by themselves before the app is there; buttons wait for it.
  const remember = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (button !== null && button.type === 'button') {
      taps.push(button)
    }
  }

  // The app's landing on a linked paragraph must not pull back a reader who has already moved on.
  const moved = (): void => {
    performance.mark('guli:moved')
    for (const kind of ['wheel', 'touchmove', 'keydown']) {
      document.removeEventListener(kind, moved)
    }
  }

  // While React takes the page over it answers what is pressed itself.
  const forget = (): void => document.removeEventListener('click', remember, true)

  const handOver = (): void => {
    performance.mark('guli:ready')
    forget()
    for (const button of taps) {
      button.click()
    }
  }

  document.addEventListener('click', remember, true)
  document.addEventListener('guli:taking', forget, { once: true })
  document.addEventListener('guli:ready', handOver, { once: true })
  for (const kind of ['wheel', 'touchmove', 'keydown']) {
    document.addEventListener(kind, moved, { passive: true })
  }
  for (const kind of ['keydown', 'pointerdown']) {
    document.addEventListener(kind, begin, { once: true, passive: true })
  }
  setTimeout(begin, 3000)
  if (PerformanceObserver.supportedEntryTypes.includes('paint')) {
    new PerformanceObserver((paints) => {
      if (paints.getEntriesByName('first-contentful-paint').length > 0) {
        begin()
      }
    }).observe({ type: 'paint', buffered: true })
  }
}
