import { test as base, expect } from '../test.ts'
import { findEngine } from './findEngine.ts'
import { playwrightReader } from './playwrightReader.ts'
import type { Reader } from './reader.ts'

/** A test in the browser of its project: Playwright's own, Firefox or WebKit. */
export const test = base.extend<{ reader: Reader }>({
  reader: async ({ page, viewport, expectedComplaints }, give, info) => {
    const { name } = info.project
    if (name !== 'firefox' && name !== 'webkit') return give(playwrightReader(page))
    const open = await findEngine(name)
    info.skip(open === null, `NOT TESTED: no ${name} here; npm run test:engines installs it`)
    if (open === null) return
    const reader = await open()
    try {
      await reader.resize(viewport?.width ?? 1280, viewport?.height ?? 800)
      await give(reader)
      const unexpected = reader
        .complaints()
        ?.filter((text) => !expectedComplaints.some((known) => known.test(text)))
      expect(unexpected ?? [], 'what the browser complained about').toEqual([])
    } finally {
      await reader.close()
    }
  },
})

export { expect } from '../test.ts'
