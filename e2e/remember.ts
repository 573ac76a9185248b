import type { BrowserContext } from '@playwright/test'

/** Every page that the context opens from now on finds `chosen` kept, as if it had been chosen on an earlier visit. */
export async function remember(context: BrowserContext, chosen: string): Promise<void> {
  await context.addInitScript((chosen) => {
    // An empty page has no storage.
    if (location.protocol === 'http:') localStorage.setItem('guli:settings', chosen)
  }, chosen)
}
