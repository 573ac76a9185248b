import { isFooterLine, isPageLine } from './pageLines.ts'
import { type Credits, isCreditText, readBareNames, readCredits } from './readCredits.ts'
import { type PrintedDate, isoDate, printedDay } from './readDateline.ts'
import type { SourceLine } from './splitLines.ts'

/** What closes an article: page lines and marks for the tail, credits for the byline, the body that is left. */
export interface TailReading {
  body: SourceLine[]
  tail: string[]
  credits: { text: string; credits: Credits }[]
  dateline: PrintedDate | null
}

/**
 * Takes off the end of the lines what is no article text: 「(完)」 and 「【编辑:X】」 also at the end of the last
 * paragraph, 责任编辑 and page lines, lines of credits (「全媒体记者:甲某 乙某」), and credits in brackets at the very end
 * (「(甲某 乙某)」). At least one line is left as body. `channel` names the footer that begins with it.
 */
export function readTail(lines: readonly SourceLine[], channel: string): TailReading {
  const reading: TailReading = { body: [...lines], tail: [], credits: [], dateline: null }
  while (reading.body.length > 1 && takeLine(reading, channel)) continue
  takeEndPieces(reading)
  return reading
}

/** Takes the last line off if it is no body; false when it is. */
function takeLine(reading: TailReading, channel: string): boolean {
  const line = reading.body.at(-1)
  if (line === undefined) return false
  const credits = creditLine(line.text)
  if (credits !== null) reading.credits.unshift({ text: line.text, credits })
  else if (isClosingMark(line.text) || isPageLine(line.text) || isFooterLine(line.text, channel))
    reading.tail.unshift(line.text)
  else if (!takeDispatchEnd(line.text, reading)) return false
  reading.body.pop()
  return true
}

/** 「全媒体记者:甲某 乙某」 「通讯员:X 摄影:Y」: a label and names, nothing else. */
function creditLine(line: string): Credits | null {
  if (
    line.length > 60 ||
    !isCreditText(line) ||
    !/^[（(]?[\p{Script=Han}]{0,12}(?:记者|記者|通讯员|通訊員|摄影|文字|图片|撰文|作者)/u.test(line)
  )
    return null
  if (/[。，,！？]/u.test(line)) return null
  const credits = readCredits(line)
  if (credits === null) return null
  const names = [...credits.reporters, ...credits.correspondents, ...credits.photographers]
  const left = line.length - names.join('').length
  return names.length > 0 && left <= 20 ? credits : null
}

const closing = /^(?:[（(](?:完|全文完|未完待续)[）)]|完|[-—=*＊]{3,}|-->)$/u
const bracketed =
  /^[【[（(](?:编辑|责任编辑|责编|我要纠错|完|记者|作者|来源|审核|校对|转载)[^】\])）]{0,40}[】\])）]$/u

function isClosingMark(line: string): boolean {
  return closing.test(line) || bracketed.test(line)
}

/** Bracketed pieces at the end of the last paragraph, from the outside in. */
function takeEndPieces(reading: TailReading): void {
  for (let pieces = 0; pieces < 6; pieces += 1) {
    const last = reading.body.at(-1)
    if (last === undefined) return
    const piece = lastBracket(last.text)
    if (piece === null || piece === last.text) return
    const inside = piece.slice(1, -1)
    const credits = isClosingMark(piece) ? null : bracketCredits(inside, last.text.slice(0, -piece.length))
    if (isClosingMark(piece)) reading.tail.unshift(piece)
    else if (credits !== null) reading.credits.unshift({ text: piece, credits })
    else if (!takeDispatchEnd(piece, reading)) return
    reading.body[reading.body.length - 1] = { ...last, text: last.text.slice(0, -piece.length).trimEnd() }
  }
}

const openings: Readonly<Record<string, string>> = { '】': '【', ')': '(', '）': '（', ']': '[' }

/** The bracket group, at most 80 characters, that a text ends with. */
function lastBracket(text: string): string | null {
  const open = openings[text.charAt(text.length - 1)]
  if (open === undefined) return null
  const from = text.lastIndexOf(open)
  return from >= 0 && text.length - from <= 80 ? text.slice(from) : null
}

/** 「(总台记者赵淼)」, 「(甲某 乙某)」 after a full stop; 「(图文)」 and 「(张三)」 inside a sentence are none. */
function bracketCredits(inside: string, before: string): Credits | null {
  if (/记者|記者|通讯员|通訊員|摄影|[\p{Script=Han}]摄$/u.test(inside)) {
    const credits = readCredits(inside)
    return credits !== null &&
      credits.reporters.length + credits.correspondents.length + credits.photographers.length > 0
      ? credits
      : null
  }
  if (!/[。！？”]$/u.test(before.trimEnd())) return null
  const names = readBareNames(inside)
  return names === null ? null : { outlet: null, reporters: names, correspondents: [], photographers: [] }
}

const dispatchEnd = new RegExp(
  `^[（(](?:本报|本网|[\\p{Script=Han}]{1,6}[报社网])([\\p{Script=Han}·]{0,12}?)(${printedDay})[电讯][）)]$`,
  'u',
)

/** 「（本报莫斯科１月１８日电）」: kept in the tail, and it says when and where. */
function takeDispatchEnd(piece: string, reading: TailReading): boolean {
  const found = dispatchEnd.exec(piece)
  if (found === null) return false
  const [, place = '', text = ''] = found
  reading.tail.unshift(piece)
  reading.dateline = { text, place: place === '' ? null : place, date: isoDate(text) }
  return true
}
