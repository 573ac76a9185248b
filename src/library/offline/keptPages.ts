import { siteBase } from '../../article/siteBase.ts'

/** The addresses (paths from the host's root) of the pages that can be read without a line. Empty where nothing can be kept. */
export async function keptPages(): Promise<ReadonlySet<string>> {
  try {
    const names = (await caches.keys()).filter((name) => name.startsWith(`guli ${siteBase()} `))
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return new Set(kept.flat().map(({ url }) => new URL(url).pathname))
  } catch {
    // Refused, or no HTTPS.
    return new Set()
  }
}
