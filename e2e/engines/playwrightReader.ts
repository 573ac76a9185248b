import type { Page } from '@playwright/test'
import { asJson, type Reader } from './reader.ts'

/** A page of Playwright's own browser. Its complaints are listened to by every test of ours. */
export function playwrightReader(page: Page): Reader {
  return {
    goto: async (url) => {
      await page.goto(url)
    },
    back: async () => {
      await page.goBack()
    },
    reload: async () => {
      await page.reload()
    },
    evaluate: async (run, argument) =>
      JSON.parse(await page.evaluate(`(${asJson(run)})(${JSON.stringify(JSON.stringify(argument))})`)),
    click: async (x, y) => page.mouse.click(x, y),
    press: async (key) => page.keyboard.press(key),
    resize: async (width, height) => page.setViewportSize({ width, height }),
    complaints: () => [],
    close: async () => page.close(),
  }
}
