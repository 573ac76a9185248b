import { ownText } from '../text/ownText.ts'
import type { SourceLine } from './splitLines.ts'

export interface SourceParagraph {
  kind: 'text' | 'subhead' | 'caption'
  text: string
}

const longestSubhead = 34

/**
 * The kind of each body line. A caption begins with 图为 or the like or ends in a photographer's credit; a subhead is
 * a short line without closing punctuation between paragraphs of text. A source may say itself what a line is.
 */
export function splitParagraphs(lines: readonly SourceLine[]): SourceParagraph[] {
  return lines.map(({ text: line, kind }, index) => {
    const text = ownText(line)
    if (kind === 'text') return { kind, text }
    if (kind === 'caption' || isCaption(text)) return { kind: 'caption', text }
    const next = lines[index + 1]?.text
    const isSubhead =
      next !== undefined && isSubheadText(text) && (next.length > text.length || isSubheadText(next))
    return { kind: isSubhead ? 'subhead' : 'text', text }
  })
}

/** 「图为…」 「▲…」 「…。甲某 摄」 */
export function isCaption(text: string): boolean {
  if (text.length > 200) return false
  return (
    /^(?:[（(]?(?:上图|下图|左图|右图|图为|图[一二三四五六\d]|图[:：/／])|▲|△|↑|↓)/u.test(text) ||
    (text.length <= 120 && /[摄攝][）)]?$/u.test(text))
  )
}

function isSubheadText(text: string): boolean {
  if (text.length > longestSubhead || text.length < 2) return false
  if (/[。！？；，：…!?;,:、][”」』）)"]?$/u.test(text) || /[。！？!?]/u.test(text)) return false
  return /\p{Script=Han}{2}/u.test(text)
}
