import { defineConfig, devices } from '@playwright/test'
import { browserArguments, findBrowser } from './e2e/setup/findBrowser.ts'

// Test processes read this file again; they inherit what the first one found.
process.env['GULI_CHROMIUM'] = await findBrowser()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/setup/globalSetup.ts',
  // What somebody has looked at (or listened to) and approved of; `npm run approve` makes it anew.
  snapshotPathTemplate: '{testDir}/approved/{arg}{ext}',
  outputDir: 'node_modules/.cache/guli/test-results',
  workers: 2,
  // A shared machine may be many times slower than an idle one; a test that passes is no slower for it.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  // A test that fails once and then passes is named as flaky in the report, and does not hold everything up.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['./e2e/setup/closingLine.ts']],
  use: {
    locale: 'zh-CN',
    trace: 'off',
    // It would fetch the whole app anew for every test. Those about it allow it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env['GULI_CHROMIUM'], args: browserArguments() },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      // These set their own widths, or have no page at all.
      testIgnore: [
        '**/accessibility.spec.ts',
        '**/pictures.spec.ts',
        '**/spoken.spec.ts',
        '**/clipping.spec.ts',
        '**/dialogs.spec.ts',
        '**/keyboardOnly.spec.ts',
        '**/keyboardLists.spec.ts',
        '**/reading.spec.ts',
        '**/exports.spec.ts',
        '**/hostile.spec.ts',
        '**/publish.spec.ts',
        '**/incremental.spec.ts',
        '**/offline.spec.ts',
        '**/develop.spec.ts',
        '**/hosts.spec.ts',
      ],
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
    // Not Playwright's: those of the distribution, over WebDriver (engines/). Skipped, and said, where there are none.
    { name: 'firefox', testMatch: '**/journeys.spec.ts', use: { viewport: { width: 1280, height: 800 } } },
    { name: 'webkit', testMatch: '**/journeys.spec.ts', use: { viewport: { width: 1280, height: 800 } } },
  ],
})
