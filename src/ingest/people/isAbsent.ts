import { unitAt } from '../../text/characters.ts'
import { firstUnits, unitSet } from '../words/wordList.ts'

/** 「传达学习甲书记的讲话」: whose words are spoken of is not there. `end` is where the name ends. */
export function isAbsent(text: string, end: number): boolean {
  return mayLead(unitAt(text, end)) && absent.test(text.slice(end, end + 48))
}

/** What the pattern below begins with: after most names stands something else. */
const mayLead = unitSet(firstUnits('同总书主省市县区在关的系重'))
const titles = '(?:同志|总书记|书记|主席|总理|省长|市长|县长|区长)?'
const absent = new RegExp(
  `^${titles}(?:(?:在[^，,。]{1,24}|关于[^，,。]{1,30})?的(?:系列)?(?:重要)?|(?:系列)?重要)(?:讲话|批示|指示|论述|贺信|回信|文章|要求|精神)`,
  'u',
)
