import { simplify } from '../../text/simplify.ts'
import { simplifiedPairs } from './traditionalForms.ts'

/** Traditional text as it is written in simplified characters, unit for unit: one by one, but for what is 乾隆 and not 干隆. */
export function toSimplified(text: string): string {
  const single = simplify(text)
  if (single === text) return text
  let converted = ''
  for (let at = 0; at < text.length;) {
    const pair = pairs.get(text.slice(at, at + 2))
    converted += pair ?? single.charAt(at)
    at += pair === undefined ? 1 : 2
  }
  return converted
}

const pairs = new Map(
  Array.from({ length: simplifiedPairs.length / 4 }, (_, index) => {
    const four = simplifiedPairs.slice(4 * index, 4 * index + 4)
    return [four.slice(0, 2), four.slice(2)]
  }),
)
