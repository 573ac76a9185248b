import { unitSet } from './words/wordList.ts'

/** More characters in their traditional than in their simplified form. */
export function isTraditional(text: string): boolean {
  let surplus = 0
  for (let at = 0; at < Math.min(text.length, sample); at += 1) {
    const unit = text.charCodeAt(at)
    if (traditional(unit)) surplus += 1
    if (simplified(unit)) surplus -= 1
  }
  return surplus > 0
}

const unitsOf = (characters: string) => unitSet(Array.from(characters, (each) => each.charCodeAt(0)))

const traditional = unitsOf(
  '這來對時會國們說為過開關長門問學與經還無將點並實際應業發現見車馬讀書話語記讓認識該誰請論議處電',
)
const simplified = unitsOf(
  '这来对时会国们说为过开关长门问学与经还无将点并实际应业发现见车马读书话语记让认识该谁请论议处电',
)
const sample = 4000
