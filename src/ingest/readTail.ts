import { isFooterLine, isPageLine } from './pageLines.ts'
import {
  type Credits,
  type CreditLine,
  isNamed,
  readBareNames,
  readCreditLine,
  readCredits,
  signedNames,
} from './readCredits.ts'
import { type PrintedDate, isoDate, printedDay } from './readDateline.ts'
import type { SourceLine } from './splitLines.ts'
import { wordLengthAt } from './words/dictionary.ts'
import { isCaption } from './splitParagraphs.ts'

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
  let length = 0
  while (length !== reading.body.length) {
    length = reading.body.length
    while (reading.body.length > 1 && takeLine(reading, channel)) continue
    takeEndPieces(reading, reading.body.length - 1)
  }
  const isWritten = reading.credits.some(({ credits }) => !creditsPictures(credits))
  if (!isWritten) takeAboveCaptions(reading)
  // Read from the end, told from the beginning.
  return { ...reading, tail: reading.tail.reverse(), credits: reading.credits.reverse() }
}

/** Takes the last line off if it is no body; false when it is. */
function takeLine(reading: TailReading, channel: string): boolean {
  const line = reading.body.at(-1)
  if (line === undefined) return false
  const credits = endCredits(line.text, reading.body.at(-2)?.text ?? '')
  if (credits?.named === true) reading.credits.push({ text: line.text, credits: credits.credits })
  else if (
    credits !== null ||
    isClosingMark(line.text) ||
    isPageLine(line.text) ||
    isFooterLine(line.text, channel)
  )
    reading.tail.push(line.text)
  else if (!takeDispatchEnd(line.text, reading)) return false
  reading.body.pop()
  return true
}

/** 「全媒体记者:甲某 乙某」 「编辑:甲某」, or bare names in brackets 「（甲某 乙某）」 under a finished sentence. */
function endCredits(line: string, above: string): CreditLine | null {
  const own = readCreditLine(line)
  if (own !== null) return own
  const inside = /^[（(]([^（）()]{2,40})[）)]$/u.exec(line)?.[1]
  const credits = inside === undefined ? null : bracketCredits(inside, above)
  return credits === null ? null : { credits, named: isNamed(credits) }
}

const closing =
  /^(?:[（(【[—-]{0,2}(?:完|全文完|未完待续|END|end|The End)[）)】\]—-]{0,2}|[-—=*＊·.]{3,}|-->|《[^《》]{2,16}》[（(][^（）()]{4,30}版[）)]|[（(][《\p{Script=Han}]{2,16}(?:客户端|新闻|日报|晚报|网|社|报》?|公众号|微信)[）)])$/u
const bracketed =
  /^[【[（(](?:编辑|责任编辑|责编|我要纠错|完|作者|来源|据|原标题|审核|校对|转载|上接|下转|图片|照片|供图|本文|本报综合|综合)[^】\])）]{0,40}[】\])）]$/u
/** 「图片由县委宣传部提供」 */
const given =
  /^[（(]?(?:本文)?(?:图片|照片|视频|供图|图)(?:均|皆)?(?:由|为)[^。，,]{2,24}(?:提供|供图|拍摄|摄)[）)]?$/u
/** 「某某社音视频部制作」 */
const made = /^[\p{Script=Han}]{3,20}(?:联合)?(?:制作|出品|监制|供稿|供图)$/u

function isClosingMark(line: string): boolean {
  return closing.test(line) || bracketed.test(line) || given.test(line) || made.test(line)
}

const mostCaptions = 6

/** The last line that is no caption, nor a short one without a mark at its end; at most a few from the end. */
function lastText(body: readonly SourceLine[]): number {
  let at = body.length - 1
  while (at > 1 && body.length - at <= mostCaptions && mayBeCaption(body[at]?.text ?? '')) at -= 1
  return at
}

function mayBeCaption(text: string): boolean {
  return isCaption(text) || (text.length <= longestBareCaption && !/[。！？；：…”）!?;:)]/u.test(text))
}

const longestBareCaption = 40

/** Credits at the end of the text, where captions stand below it; what stands below its writers is caption. */
function takeAboveCaptions(reading: TailReading): void {
  const { body, credits } = reading
  const last = lastText(body)
  const before = credits.length
  if (last < body.length - 1) takeEndPieces(reading, last)
  const isSigned = credits.slice(before).some((piece) => !creditsPictures(piece.credits))
  if (isSigned)
    for (const [at, line] of body.entries()) if (at > last) body[at] = { ...line, kind: 'caption' }
}

/** Photographers and nobody else: in a caption that is part of it. */
function creditsPictures({ reporters, correspondents, photographers }: Credits): boolean {
  return photographers.length > 0 && reporters.length + correspondents.length === 0
}

/** Bracketed pieces at the end of the paragraph at `at`, from the outside in. */
function takeEndPieces(reading: TailReading, at: number): void {
  for (let pieces = 0; pieces < 6; pieces += 1) {
    const last = reading.body[at]
    if (last === undefined) return
    if (takeRunningCredit(last, at, reading)) continue
    const piece = lastBracket(last.text)
    if (piece === null || piece === last.text) return
    const inside = piece.slice(1, -1)
    const credits = isClosingMark(piece) ? null : bracketCredits(inside, last.text.slice(0, -piece.length))
    if (credits !== null && creditsPictures(credits) && isCaption(last.text)) return
    if (isClosingMark(piece)) reading.tail.push(piece)
    else if (credits !== null && isNamed(credits)) reading.credits.push({ text: piece, credits })
    else if (credits !== null) reading.tail.push(piece)
    else if (!takeDispatchEnd(piece, reading)) return
    reading.body[at] = { ...last, text: last.text.slice(0, -piece.length).trimEnd() }
  }
}

/** 「…会开了。本报记者 甲某」: credits after the last full stop of the text. */
function takeRunningCredit(last: SourceLine, at: number, reading: TailReading): boolean {
  const from = Math.max(0, last.text.length - longestPiece)
  const end = last.text.slice(from)
  const stop =
    from + Math.max(...['。', '！', '？', '!', '?', '”', '）', ')'].map((mark) => end.lastIndexOf(mark)))
  if (stop < from || stop === last.text.length - 1) return false
  const piece = last.text.slice(stop + 1).trim()
  const found = /^[（(【[]/u.test(piece) ? null : (readCreditLine(piece) ?? signedNames(piece))
  if (found === null || (creditsPictures(found.credits) && isCaption(last.text))) return false
  if (found.named) reading.credits.push({ text: piece, credits: found.credits })
  else reading.tail.push(piece)
  reading.body[at] = { ...last, text: last.text.slice(0, stop + 1) }
  return true
}

/** Which brackets may open what one closes: a round one may be of either width. */
const openings: Readonly<Record<string, string>> = { '】': '【', ')': '(（', '）': '(（', ']': '[' }

/** Longer than this is no bracket and no credit at the end of a text; what stands before is not looked at. */
const longestPiece = 80

/** The bracket group, at most `longestPiece` characters, that a text ends with. */
function lastBracket(text: string): string | null {
  const open = openings[text.charAt(text.length - 1)]
  if (open === undefined) return null
  const end = text.slice(-longestPiece)
  const from = Math.max(...Array.from(open, (mark) => end.lastIndexOf(mark)))
  return from >= 0 ? end.slice(from) : null
}

/** 「(总台记者赵淼)」, 「(甲某 乙某)」 after a full stop; 「(图文)」 and 「(张三)」 inside a sentence are none. */
function bracketCredits(inside: string, before: string): Credits | null {
  const own = readCreditLine(inside)
  if (own !== null) return own.credits
  if (/记者|記者|通讯员|通訊員|摄影|[\p{Script=Han}]摄$/u.test(inside)) {
    const credits = readCredits(inside)
    return credits !== null && isNamed(credits) ? credits : null
  }
  if (!/[。！？!?”]$/u.test(before.trimEnd())) return null
  const unit =
    /^[\p{Script=Han}]{2,20}(?:部|局|委|办|中心|公司|队|校|院|报|社|台|网|站)[\s　]{1,8}/u.exec(
      inside,
    )?.[0] ?? ''
  const names = readBareNames(inside.slice(unit.length)) ?? rareName(inside)
  return names === null ? null : { outlet: null, reporters: names, correspondents: [], photographers: [] }
}

/** One name of a surname that is in no list: 「(寸某某)」; not 「(有删节)」. */
function rareName(inside: string): string[] | null {
  const mayBe =
    inside.length === 3 &&
    /^\p{Script=Han}+$/u.test(inside) &&
    !/[删图据完转续综合理见载摘选编有无未待上下]/u.test(inside)
  return mayBe && wordLengthAt(inside, 0) === 1 ? [inside] : null
}

const dispatchEnd = new RegExp(
  `^[（(]据?(?:本报|本网|[\\p{Script=Han}]{1,6}[报社网])([\\p{Script=Han}·]{0,12}?)(${printedDay})[电讯]([^（）()]{0,40})[）)]$`,
  'u',
)

/** 「（本报莫斯科１月１８日电）」: kept in the tail, and it says when and where. */
function takeDispatchEnd(piece: string, reading: TailReading): boolean {
  const found = dispatchEnd.exec(piece)
  if (found === null) return false
  const [, place = '', text = '', rest = ''] = found
  const credits = readCreditLine(rest)
  if (rest.trim() !== '' && credits === null) return false
  if (credits?.named === true) reading.credits.push({ text: piece, credits: credits.credits })
  else reading.tail.push(piece)
  reading.dateline = { text, place: place === '' ? null : place, date: isoDate(text) }
  return true
}
