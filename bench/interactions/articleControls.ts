import type { Locator, Page } from '@playwright/test'
import { choices } from '../../src/comfort/settings/settings.ts'
import { zhHans } from '../../src/ui/zhHans.ts'
import { zhHansCard } from '../../src/ui/zhHansCard.ts'
import { zhHansKeys } from '../../src/ui/zhHansKeys.ts'
import { zhHansLinks } from '../../src/ui/zhHansLinks.ts'
import { zhHansListen } from '../../src/ui/zhHansListen.ts'
import { zhHansSettings } from '../../src/ui/zhHansSettings.ts'
import { zhHansSheet } from '../../src/ui/zhHansSheet.ts'
import { type Control, key, keys, nextOf, press, pressAt, pressed } from './control.ts'

export type Place = 'phone' | 'desk'

const words = { ...zhHans.article, ...zhHansLinks }
const shareBar = (page: Page): Locator => page.getByRole('region', { name: words.share })
const dialog = (page: Page): Locator => page.getByRole('dialog')

/** Every choice of the reading settings, over an article. */
export function settingsControls(place: Place): Control[] {
  const { elder, close } = zhHansSettings
  const choose = (kind: keyof typeof choices): Control[] =>
    choices[kind]
      .filter((word) => word !== 'size-usual')
      .map((word, at) => ({
        name: `settings: ${word}`,
        act: async (page, hand) => hand(page.locator(`[name=${kind}]`).nth(at)),
      }))
  return [
    press('settings, opened', 'button', zhHans.site.settings),
    press('settings: elder', 'switch', new RegExp(elder, 'u')),
    press('settings: standard', 'switch', new RegExp(elder, 'u')),
    ...(['size', 'leading', 'paragraphs', 'face', 'theme', 'script'] as const).flatMap(choose),
    ...(place === 'desk' ? choose('keys') : []),
    pressAt('settings: all as usual', '.panel-ways button'),
    press('settings, closed', 'button', close),
  ]
}

/** Listening, saving, printing. */
export const toolControls: readonly Control[] = [
  press('listen', 'button', words.listen),
  press('listen: next', 'button', zhHansListen.next),
  press('listen: back', 'button', zhHansListen.back),
  press('listen: pause', 'button', zhHansListen.pause),
  press('listen: go on', 'button', zhHansListen.play),
  nextOf('listen: speed', zhHansListen.rate),
  nextOf('listen: section', zhHansListen.section),
  nextOf('listen: voice', zhHansListen.voice),
  press('listen, closed', 'button', zhHansListen.close),
  press('save', 'button', words.save),
  press('save, taken back', 'button', words.save),
  press('print', 'button', words.print),
]

/** A paragraph's ¶ and what can be done from there; on a desk also with words that are selected. */
export function shareControls(place: Place): Control[] {
  const mark: Control = {
    name: '¶',
    act: async (page, hand) => {
      const paragraph = page.locator('.prose > p').nth(1)
      if (place === 'desk') await paragraph.hover()
      await hand(paragraph.locator('.pilcrow'))
    },
  }
  const select: Control = {
    name: 'words selected',
    act: async (page) => {
      const at = { position: { x: 150, y: 12 } }
      const paragraph = page.locator('.prose > p').nth(2)
      await paragraph.hover(at)
      await page.waitForTimeout(pressed)
      await paragraph.dblclick({ ...at, delay: pressed })
    },
  }
  return [
    mark,
    press('share: copy link', 'button', words.copyLink, shareBar),
    press('share: copy with source', 'button', words.copyCitation, shareBar),
    press('share: QR code', 'button', words.qr, shareBar),
    press('QR code, closed', 'button', words.close, dialog),
    press('share: picture card', 'button', words.card, shareBar),
    press('picture card, saved', 'link', zhHansCard.save, dialog),
    press('picture card, closed', 'button', zhHansCard.close, dialog),
    press('share, closed', 'button', words.close, shareBar),
    ...(place === 'desk' ? [select] : []),
  ]
}

/** The bar at a phone's foot, and what it opens. */
export const sheetControls: readonly Control[] = [
  press('sheet, opened', 'link', words.outline),
  ...[words.people, words.terms, words.tasksShort, words.recommendedShort].map((label) =>
    press(`sheet: ${label}`, 'button', label, dialog),
  ),
  press('sheet, closed', 'button', zhHansSheet.close, dialog),
  press('sheet, opened again', 'link', words.outline),
  pressAt('sheet: a theme', '.side-sheet a[href*="#"]'),
]

/** Single keys, their sheet, and the outline beside the text. */
export const keyControls: readonly Control[] = [
  pressAt('outline: a theme', '#_outline a, .side a[href*="?p="]'),
  ...['j', 'j', 'k', 'c', 'Escape', 'o', 'p', 't', 'r'].map((name) => key(name)),
  key('?'),
  press('keys, switched off', 'switch', zhHansKeys.switch),
  press('keys, switched on', 'switch', zhHansKeys.switch),
  ...keys(['Escape'], 'keys, closed'),
  ...['s', 'Escape', '/'].map((name) => key(name)),
]
