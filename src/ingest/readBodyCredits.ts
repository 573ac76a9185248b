import { readByline } from './readByline.ts'
import { type Credits, readCreditLine } from './readCredits.ts'
import type { SourceLine } from './splitLines.ts'
import { isCaption } from './splitParagraphs.ts'

/** Who is credited by a stretch of the article, and its text. */
export interface CreditPiece {
  text: string
  credits: Credits
}

/**
 * The credits that stand in the body and stay there: bylines of the further dispatches that one article may hold, and
 * of the photographers in and under captions (「图为石桥。某社记者 甲某 摄」, 「某社发（甲某摄）」, a line 「甲某 摄」).
 */
export function readBodyCredits(lines: readonly SourceLine[]): CreditPiece[] {
  return lines.flatMap(({ text }, index) => {
    const mayOpen = index > 0 && /[电讯报]/u.test(text.slice(0, 40)) && !quotesReport.test(text)
    const dispatch = mayOpen ? readByline(text) : null
    return [
      ...(dispatch === null ? [] : [dispatch]),
      ...bracketedPhotoCredits(text),
      ...closingPhotoCredit(text),
    ]
  })
}

/** 「据某社记者甲某报道」 is no credit of this article; 「据某社某地3月5日电」 is. */
const quotesReport = /^据[^，,。:：电讯]{2,24}报道/u

/**
 * An article with no other byline has that of its last credited picture: the lines without it, and the credit. null when
 * no picture is credited.
 */
export function takePhotoByline(
  lines: readonly SourceLine[],
): { lines: SourceLine[]; piece: CreditPiece } | null {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at]
    const piece = line === undefined ? undefined : closingPhotoCredit(line.text)[0]
    if (line === undefined || piece === undefined) continue
    const text = line.text.slice(0, line.text.length - piece.text.length).trimEnd()
    const left: SourceLine[] =
      text === '' ? [] : [isCaption(line.text) ? { ...line, text, kind: 'caption' } : { ...line, text }]
    if (lines.length === 1 && text === '') return null
    return { lines: [...lines.slice(0, at), ...left, ...lines.slice(at + 1)], piece }
  }
  return null
}

const picture = /[摄攝图圖]/u

/** 「（新华社记者 甲某 摄）」 anywhere but at the end. */
function bracketedPhotoCredits(text: string): CreditPiece[] {
  if (!picture.test(text)) return []
  return Array.from(text.matchAll(/[（(]([^（）()]{2,40})[）)](?!$)/gu), ([, inside = '']) => inside).flatMap(
    photoCredit,
  )
}

const longestCredit = 60

/** What closes a line: its last bracket, what follows its last full stop, or its last words set off by spaces. */
function closingPhotoCredit(text: string): CreditPiece[] {
  const end = text.slice(-longestCredit)
  if (!picture.test(end.slice(-6))) return []
  const bracket = /[（(][^（）()]{2,40}[）)]$/u.exec(end)?.index
  const stops = ['。', '！', '？', '!', '?', '”', '）', ')'].map(
    (mark) => end.lastIndexOf(mark, end.length - 2) + 1,
  )
  const stop = Math.max(...stops)
  const spaces = Array.from(end.matchAll(/[\s\u3000]/gu), ({ index }) => index + 1).filter((at) => at > stop)
  const isWhole = stop > 0 || end.length === text.length
  for (const start of [...(isWhole ? [stop] : []), ...spaces, ...(bracket === undefined ? [] : [bracket])]) {
    const found = photoCredit(end.slice(start).trim())
    if (found.length > 0) return found
  }
  return []
}

function photoCredit(text: string): CreditPiece[] {
  const credits = picture.test(text) ? readCreditLine(text)?.credits : undefined
  return credits === undefined || credits.photographers.length === 0 ? [] : [{ text, credits }]
}
