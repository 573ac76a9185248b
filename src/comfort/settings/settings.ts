/** What can be chosen, by kind. The first of each is what a page is without a choice, and is not written down. */
export const choices = {
  edition: ['standard', 'elder'],
  /** Of an article's text, in px at the browser's usual size; usually 18 on a phone, 20 on a desk. */
  size: ['size-usual', 'size-16', 'size-18', 'size-20', 'size-24', 'size-30'],
  /** Of an article's text, in its size; usually 1.8 on a phone, 1.9 on a desk. */
  leading: ['leading-usual', 'leading-1.6', 'leading-2.0', 'leading-2.3'],
  paragraphs: ['indent', 'gap'],
  face: ['sans', 'serif'],
  theme: ['auto', 'light', 'dark', 'sepia', 'contrast'],
  /** The characters shown: the source's, traditional, simplified (comfort/script). */
  script: ['source', 'hant', 'hans'],
  /** Whether single letters do something (comfort/keys). */
  keys: ['keys-on', 'keys-off'],
} as const

export type Kind = keyof typeof choices
/** How a reader wants to read: one word of each kind. */
export type Settings = { [K in Kind]: (typeof choices)[K][number] }

/**
 * The words of `data-settings` on the document's element (and of storage), in any order, a space between: the style
 * goes by them (styles/tokens.css, settings.css). What is unknown or missing is as usual.
 */
export function parseSettings(text: string): Settings {
  const words = new Set(text.split(' '))
  const chosen = <Word extends string>(of: readonly [Word, ...Word[]]): Word =>
    of.find((word) => words.has(word)) ?? of[0]
  return {
    edition: chosen(choices.edition),
    size: chosen(choices.size),
    leading: chosen(choices.leading),
    paragraphs: chosen(choices.paragraphs),
    face: chosen(choices.face),
    theme: chosen(choices.theme),
    script: chosen(choices.script),
    keys: chosen(choices.keys),
  }
}

/** What parseSettings reads; '' where all is as usual. */
export function writeSettings(settings: Settings): string {
  const usual = new Set<string>(Object.values(choices).map(([first]) => first))
  return Object.values(settings)
    .filter((word) => !usual.has(word))
    .join(' ')
}

/** 长辈版 sets large type and wide lines by itself; what is smaller is not offered in it, and comes back after it. */
export const elderChoices = {
  size: ['size-24', 'size-30'],
  leading: ['leading-2.0', 'leading-2.3'],
} as const
