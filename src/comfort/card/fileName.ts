import { zhHansCard } from '../../ui/zhHansCard.ts'

/** What no file system takes, or takes for something else. */
const forbidden = /[\\/:*?"<>|\p{C}]/gu
const longest = 60

/** 「渡口的钟修好了-第2段.png」, from a headline of any length and kind. */
export function fileName(headline: string, number: number): string {
  const plain = Array.from(headline.replaceAll(forbidden, ' ').trim()).slice(0, longest).join('')
  return zhHansCard.file(plain.replace(/^\.+/u, '').trim(), number)
}
