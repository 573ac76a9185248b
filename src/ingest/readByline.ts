import { evidenceAfter, readName } from './people/readName.ts'
import { type Credits, isCreditText, readBareNames, readCredits } from './readCredits.ts'
import { type PrintedDate, isoDate, printedDay } from './readDateline.ts'

/** A byline taken off the beginning of a line: its text, who it names, its date and place, and where it ends. */
export interface BylineReading {
  text: string
  credits: Credits
  dateline: PrintedDate | null
  end: number
}

const outlet =
  '(?:本报|本報|本網|本网|本刊|本台|本社|[\\p{Script=Han}]{0,8}(?:日报|晚报|早报|晨报|时报|商报|都市报|京报|青年报|导报|快报|周报|农报|报|通讯社|新华社|中新社|中新网|新华网|人民网|央视网|[\\p{Script=Han}]网站?|[\\p{Script=Han}]社|电视台|广播电台|客户端|融媒体中心|融媒|新闻|日報|晚報|時報|[\\p{Script=Han}]報))'
const head = new RegExp(
  `^(据)?(${outlet})([\\p{Script=Han}·]{0,12}?)(${printedDay})?\\s*(讯|电|消息|訊|電)`,
  'u',
)
/** 「本报讯」 「中新社柏林3月31日电」 「据新华社北京12月31日电」 */

const longest = 160

/**
 * The byline at the beginning of a line, null when the line does not begin with one.
 * 「本报讯(某某日报全媒体记者张三)12月5日,…」 -> outlet, reporters, and where the text goes on.
 * A dispatch line without date must go on with a bracket, space, comma, 记者 or a date, or be 本报讯 itself.
 */
export function readByline(line: string): BylineReading | null {
  const opening = line.slice(0, longest)
  return (
    readDispatch(opening) ?? readCreditLine(line) ?? readOpeningBracket(opening) ?? readOpeningCredit(opening)
  )
}

/** Whether a line begins with a byline. */
export function startsWithByline(line: string): boolean {
  return readByline(line) !== null
}

function readDispatch(line: string): BylineReading | null {
  const found = head.exec(line)
  if (found === null) return null
  const [whole, , paper = '', place = '', printed] = found
  const rest = line.slice(whole.length)
  const own = /^本[报報网網刊台社]$/u.test(paper)
  const clear =
    printed !== undefined ||
    own ||
    /^(?:[(（\s,，、:：]|本报|记者|記者|通讯员|通訊員|[0-9０-９]|今|昨|近日|日前|$)/u.test(rest)
  if (!clear || /[的了在是]/u.test(place + paper)) return null
  const credited = readCreditsAfter(line, whole.length)
  const credits = credited?.credits ?? { outlet: null, reporters: [], correspondents: [], photographers: [] }
  const end = credited?.end ?? whole.length
  const named = own && credits.outlet !== null && !credits.outlet.startsWith('本') ? credits.outlet : paper
  const date =
    printed === undefined
      ? null
      : { text: printed, place: place === '' ? null : place, date: isoDate(printed) }
  return {
    text: line.slice(0, end),
    credits: { ...credits, outlet: named },
    dateline: date,
    end: skipSpace(line, end),
  }
}

/** What follows the dispatch line: 「(记者X 通讯员Y)」, 「记者X报道:」, 「 记者X」; null when nobody is credited there. */
function readCreditsAfter(line: string, from: number): { credits: Credits; end: number } | null {
  const at = skipSpace(line, from)
  const bracket = /^[(（]([^()（）]{2,100})[)）]/u.exec(line.slice(at))
  if (bracket !== null) {
    const inside = bracket[1] ?? ''
    const credits = creditsOf(inside)
    return credits === null ? null : { credits, end: at + bracket[0].length }
  }
  return readRunningCredit(line, at)
}

function creditsOf(inside: string): Credits | null {
  const bare = readBareNames(inside)
  if (bare !== null) return { outlet: null, reporters: bare, correspondents: [], photographers: [] }
  return /记者|記者|通讯员|通訊員|摄|实习生|作者/u.test(inside) ? readCredits(inside) : null
}

/** 「记者施明慎、田俊荣报道：」 「新华社记者陈雁、本报记者张严报道」 「记者陈陆军从…获悉」 */
function readRunningCredit(line: string, from: number): { credits: Credits; end: number } | null {
  let at = from
  for (let names = 0; names < 8; names += 1) {
    const role =
      /^[\s、]*(?:[\p{Script=Han}]{0,10}(?:报|社|网|台)(?:[\p{Script=Han}]{0,6}))?(?:特约|特派|见习|实习|首席|全媒体|融媒体)*(?:记者|記者|通讯员|通訊員)[\s\u3000]*/u.exec(
        line.slice(at, at + 40),
      )
    const next = role === null ? (at > from ? /^[、\s]+/u.exec(line.slice(at, at + 4)) : null) : role
    if (next === null) break
    const end = readCreditedName(line, at + next[0].length)
    if (end === null) break
    at = end
  }
  if (at === from) return null
  const close = /^\s*(?:[\p{Script=Han}]{0,6}报道)?[:：]?/u.exec(line.slice(at, at + 12))?.[0] ?? ''
  const end = close.includes('报道') || /^\s*[:：]/u.test(close) ? at + close.length : at
  const credits = readCredits(line.slice(from, at))
  return credits === null ? null : { credits, end }
}

/** Where the credited name that begins at `at` ends. */
function readCreditedName(line: string, at: number): number | null {
  const name = readName(line, at)
  if (name === null || name.score < 1.5) return null
  return evidenceAfter(line, name.end) > 0 ? name.end : null
}

/** A line of its own: 「本报特派记者尹树广」, 「全媒体记者:甲某 乙某」, 「记者 甲某 通讯员 乙某」. */
function readCreditLine(line: string): BylineReading | null {
  if (line.length > 60 || !isCreditText(line) || !/记者|記者|通讯员|通訊員|摄影|^文[/／]/u.test(line))
    return null
  const credits = readCredits(line)
  if (
    credits === null ||
    credits.reporters.length + credits.correspondents.length + credits.photographers.length === 0
  )
    return null
  const named = [...credits.reporters, ...credits.correspondents, ...credits.photographers].join('').length
  const spare = line.replace(/[^\p{Script=Han}]/gu, '').length - named - (credits.outlet?.length ?? 0)
  return spare <= 14 ? { text: line, credits, dateline: null, end: line.length } : null
}

/** 「(记者 张三 通讯员 李四)近日,…」 */
function readOpeningBracket(line: string): BylineReading | null {
  const bracket = /^[(（]([^()（）]{4,80})[)）]/u.exec(line)
  const inside = bracket?.[1] ?? ''
  if (bracket === null || !/^[\p{Script=Han}\s]{0,14}(?:记者|記者|通讯员|通訊員)/u.test(inside)) return null
  const credits = readCredits(inside)
  return credits === null || credits.reporters.length + credits.correspondents.length === 0
    ? null
    : { text: bracket[0], credits, dateline: null, end: skipSpace(line, bracket[0].length) }
}

/** 「记者张三报道:」 「大众网·某新闻记者 张三 某地报道」 at the beginning of a paragraph. */
function readOpeningCredit(line: string): BylineReading | null {
  const running = readRunningCredit(line, 0)
  if (running === null || !line.slice(0, running.end).includes('报道')) return null
  return {
    text: line.slice(0, running.end),
    credits: running.credits,
    dateline: null,
    end: skipSpace(line, running.end),
  }
}

function skipSpace(line: string, from: number): number {
  let at = from
  while (at < line.length && /[\s\u3000]/u.test(line.charAt(at))) at += 1
  return at
}
