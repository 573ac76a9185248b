import { longestMatches } from './wordList.ts'

/** Verbs that report what somebody says, before a comma, colon or the words themselves. */
export const speechVerbs =
  '指出 强调 要求 表示 说道 说 认为 提出 介绍 透露 宣布 希望 建议 呼吁 号召 回应 重申 称赞 鼓励 叮嘱 谈到 提到 坦言 解释 补充 回忆 感叹 回答 勉励 嘱咐 直言 称 写道 警告 承诺 相信 赞扬 主张 明确 提醒'

/** Length of the longest speech verb that begins at `at`, 0 when none does. */
export const speechVerbAt = longestMatches(speechVerbs)
