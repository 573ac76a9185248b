import { type Credits, isNamed } from './readCredits.ts'
import { readByline } from './readByline.ts'
import { type PrintedDate, readDateline } from './readDateline.ts'
import { type CreditPiece, readBodyCredits, takePhotoByline } from './readBodyCredits.ts'
import { type HeadlinePiece, readHeadlineBlock } from './readHeadlineBlock.ts'
import { creditInPageLine } from './pageCredits.ts'
import { isPageLine, isPictureFile, type PageSource, readPageSource } from './pageLines.ts'
import { type Recommended, readRecommended } from './readRecommended.ts'
import { readTail } from './readTail.ts'
import { type SourceParagraph, splitParagraphs } from './splitParagraphs.ts'
import type { SourceLine } from './splitLines.ts'

/** The parts of one article, told apart; who and what they are about comes after. */
export interface Structure {
  headline: { main: string; parts: HeadlinePiece[] }
  byline: CreditPiece | null
  /** Every credit by itself: those that are the byline, and those that stand in the paragraphs. */
  credits: CreditPiece[]
  dateline: PrintedDate | null
  source: PageSource
  paragraphs: SourceParagraph[]
  recommended: Recommended[]
  tail: string[]
}

/**
 * Takes an article's lines apart: recommended news, then the tail, from the end; the headline block, then the byline,
 * from the beginning; what is left are the paragraphs. Every character of the lines goes into exactly one part.
 * `channel` is the name by which a channel's footer is known.
 */
export function readStructure(lines: readonly SourceLine[], channel: string): Structure {
  const pictures = lines.flatMap(({ text }) => (isPictureFile(text) ? [text] : []))
  const own = pictures.length === 0 ? lines : lines.filter(({ text }) => !isPictureFile(text))
  const { before, recommended, tail: under } = readRecommended(own, channel)
  const end = readTail(before, channel)
  const { main, parts, page, rest: below } = readHeadlineBlock(end.body)
  const body = takeByline(below)
  const credited = [...body.pieces, ...end.credits]
  const photo = credited.length === 0 ? takePhotoByline(body.lines) : null
  const rest = photo?.lines ?? body.lines
  const written = photo === null ? credited : [photo.piece]
  const around = takePageCredit([...page, ...body.page, ...pictures, ...end.tail], written)
  const pieces = around.pieces
  const bodyCredits = readBodyCredits(rest)
  const paragraphs = splitParagraphs(rest)
  const opening = paragraphs.find(({ kind }) => kind === 'text')?.text ?? ''
  return {
    headline: { main, parts },
    byline: joinByline(pieces, bodyCredits),
    credits: [...pieces, ...bodyCredits],
    dateline: body.dateline ?? end.dateline ?? readDateline(opening),
    source: readPageSource(around.lines),
    paragraphs,
    recommended,
    tail: [...around.lines, ...under],
  }
}

/** Where the text names nobody, a line around it may: 「来源：某报 作者：甲某」. */
function takePageCredit(
  lines: readonly string[],
  pieces: readonly CreditPiece[],
): { lines: readonly string[]; pieces: readonly CreditPiece[] } {
  if (pieces.some(({ credits }) => isNamed(credits))) return { lines, pieces }
  for (const [index, line] of lines.entries()) {
    const credit = creditInPageLine(line)
    if (credit !== null)
      return {
        lines: [...lines.slice(0, index), ...credit.rest, ...lines.slice(index + 1)],
        pieces: [...pieces, credit.piece],
      }
  }
  return { lines, pieces }
}

interface BodyReading {
  lines: SourceLine[]
  page: string[]
  pieces: CreditPiece[]
  dateline: PrintedDate | null
}

const mostBylineLines = 8

/** The byline at the head of the body: on lines of its own, or before the first words of the first paragraph. */
function takeByline(lines: readonly SourceLine[]): BodyReading {
  const reading: BodyReading = { lines: [], page: [], pieces: [], dateline: null }
  let at = 0
  for (; at < Math.min(mostBylineLines, lines.length); at += 1) {
    const line = lines[at]
    if (line === undefined) break
    if (at < lines.length - 1 && isPageLine(line.text)) {
      reading.page.push(line.text)
      continue
    }
    const left = takePiece(line, reading)
    if (left === null) break
    if (left.text !== '') reading.lines.push(left)
    // After 「某社某地3月5日电 题：…」 the reporters may stand on the next line.
    if (left.text.length > longestTitle || /[。！？!?]/u.test(left.text)) {
      at += 1
      break
    }
  }
  reading.lines.push(...lines.slice(at))
  if (reading.pieces.length === 0) takeLaterByline(reading)
  return reading
}

const longestTitle = 80

/** The line without the byline that it begins with, which goes into the reading; null when it has none. */
function takePiece(line: SourceLine, reading: BodyReading): SourceLine | null {
  const byline = readByline(line.text)
  if (byline === null) return null
  reading.pieces.push(byline)
  reading.dateline ??= byline.dateline
  return { ...line, text: line.text.slice(byline.end).replace(/^[\s\u3000]+/u, '') }
}

const latestOpening = 3

/** A summary may stand above the dispatch: its byline is taken where it names a reporter or a day. */
function takeLaterByline(reading: BodyReading): void {
  for (let at = 1; at < Math.min(latestOpening, reading.lines.length); at += 1) {
    const line = reading.lines[at]
    const byline = line !== undefined && /^.{0,40}[电讯]/u.test(line.text) ? readByline(line.text) : null
    if (line === undefined || byline === null) continue
    if (byline.credits.reporters.length === 0 && byline.dateline === null) continue
    const left = takePiece(line, reading)
    if (left !== null) reading.lines.splice(at, 1, ...(left.text === '' ? [] : [left]))
    return
  }
}

function joinByline(pieces: readonly CreditPiece[], later: readonly CreditPiece[]): CreditPiece | null {
  if (pieces.length === 0) return null
  const joined: Credits = { outlet: null, reporters: [], correspondents: [], photographers: [] }
  for (const { credits } of [...pieces, ...later]) {
    joined.outlet ??= credits.outlet
    for (const trade of ['reporters', 'correspondents', 'photographers'] as const) {
      joined[trade].push(...credits[trade].filter((name) => !joined[trade].includes(name)))
    }
  }
  return { text: pieces.map(({ text }) => text).join(' '), credits: joined }
}
