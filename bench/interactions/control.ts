import type { Locator, Page } from '@playwright/test'

/** How long, in ms, a finger or a mouse's button stays down: as long as in a tap that the browser makes up itself. */
export const pressed = 50

/** Uses a control as the device's reader does: taps or clicks. */
export type Hand = (control: Locator) => Promise<void>

/** What a reader can do with one movement. */
export interface Control {
  name: string
  act: (page: Page, hand: Hand) => Promise<unknown>
}

/** Where to look for a control. */
type Within = (page: Page) => Locator

/** The first button, link … of that name. */
export function press(
  name: string,
  role: 'button' | 'switch' | 'link' | 'searchbox',
  label: string | RegExp,
  within: Within = (page) => page.locator('body'),
): Control {
  const exact = typeof label === 'string'
  return {
    name,
    act: async (page, hand) => hand(within(page).getByRole(role, { name: label, exact }).first()),
  }
}

/** The first of what matches. */
export function pressAt(name: string, selector: string): Control {
  return { name, act: async (page, hand) => hand(page.locator(selector).first()) }
}

export function key(label: string, name = `key ${label}`): Control {
  return { name, act: async (page) => page.keyboard.press(label) }
}

export function keys(labels: readonly string[], name: string): Control[] {
  return labels.map((one) => key(one, `${name}: ${one}`))
}

/** As an input method puts in what was chosen. */
export function putIn(name: string, text: string): Control {
  return { name, act: async (page) => page.keyboard.insertText(text) }
}

/** The next of a list that drops down, by the keyboard: its own window is the browser's. */
export function nextOf(name: string, label: string): Control {
  return { name, act: async (page) => page.getByRole('combobox', { name: label }).press('ArrowDown') }
}
