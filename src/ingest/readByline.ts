import { evidenceAfter, readName } from './people/readName.ts'
import {
  type Credits,
  isNamed,
  readBareNames,
  readCreditLine,
  readCredits,
  signedNames,
} from './readCredits.ts'
import { type PrintedDate, isoDate, printedDay } from './readDateline.ts'

/** A byline taken off the beginning of a line: its text, who it names, its date and place, and where it ends. */
export interface BylineReading {
  text: string
  credits: Credits
  dateline: PrintedDate | null
  end: number
}

const outlet =
  '(?:本报|本報|本網|本网|本刊|本台|本社|[\\p{Script=Han}]{0,8}(?:日报|晚报|早报|晨报|时报|商报|都市报|京报|青年报|导报|快报|周报|农报|报|通讯社|新华社|中新社|中新网|新华网|人民网|央视网|[\\p{Script=Han}]网(?:站|时刻)?|[\\p{Script=Han}]社|电视台|广播电台|客户端|融媒体中心|融媒|新闻|在线|频道|头条|日報|晚報|時報|[\\p{Script=Han}]報))'
const outlets = `${outlet}(?:[、·\\-—－/]${outlet}){0,2}`
const kind = '(?:讯(?!员|息)|电(?![视话子力影动网池器台商])|消息|信息(?=[:：(（])|报道(?=[(（])|訊|電)'
const head = new RegExp(
  `^(据)?(${outlets})([\\p{Script=Han}·]{0,12}?)(?:(${printedDay})([\\p{Script=Han}]{0,8}?))?\\s*${kind}`,
  'u',
)
/** 「本报讯」 「中新社柏林3月31日电」 「据新华社北京12月31日电」 「某某网3月12日某地讯」 */

/** 「高唐讯 近日,…」 「11月5日讯（…）」 「某某风11月5日讯（…）」: a place or a day, with a name before it or alone, set off from what follows. */
const placeHead = new RegExp(
  `^(?:[\\p{Script=Han}]{2,4}|[\\p{Script=Han}]{0,8}?(${printedDay}))[讯訊](?=[\\s(（:：])`,
  'u',
)

/** 「某某网某地4月28日（…）」: the word is left out where an outlet, a place and a day lead to a bracket of names. */
const bareHead = new RegExp(`^(${outlet})([\\p{Script=Han}]{2,6})(${printedDay})(?=\\s{0,2}[(（])`, 'u')

const longest = 160

/**
 * The byline at the beginning of a line, null when the line does not begin with one.
 * 「本报讯(某某日报全媒体记者张三)12月5日,…」 -> outlet, reporters, and where the text goes on.
 * A dispatch line without date must go on with a bracket, space, comma, 记者 or a date, or be 本报讯 itself.
 */
export function readByline(line: string): BylineReading | null {
  const opening = line.slice(0, longest)
  return (
    readDispatch(opening) ?? readOwnLine(line) ?? readOpeningBracket(opening) ?? readOpeningCredit(opening)
  )
}

/** Whether a line begins with a byline. */
export function startsWithByline(line: string): boolean {
  return readByline(line) !== null
}

function readDispatch(line: string): BylineReading | null {
  const found = head.exec(line)
  if (found === null) return readPlaceDispatch(line) ?? readBareDispatch(line)
  const [whole, , paper = '', before = '', printed, after = ''] = found
  const place = before + after
  const rest = line.slice(whole.length)
  const own = /^本[报報网網刊台社]$/u.test(paper)
  const clear =
    printed !== undefined ||
    own ||
    /^(?:[(（\s,，、:：]|本报|记者|記者|通讯员|通訊員|[0-9０-９]|今|昨|近日|日前|$)/u.test(rest)
  if (!clear || /[的了在是]/u.test(`${place}${paper.replace('在线', '')}`)) return null
  const date =
    printed === undefined
      ? null
      : { text: printed, place: place === '' ? null : place, date: isoDate(printed) }
  return { ...withCredits(line, whole.length, paper), dateline: date }
}

function readPlaceDispatch(line: string): BylineReading | null {
  const found = placeHead.exec(line)
  if (found === null || /^(?:.{1,3}[通资快简短喜音电问]|据|综合)[讯訊]/u.test(found[0])) return null
  const [whole, day] = found
  const date = day === undefined ? null : { text: day, place: null, date: isoDate(day) }
  return { ...withCredits(line, whole.length, null), dateline: date }
}

function readBareDispatch(line: string): BylineReading | null {
  const [whole, paper = '', place = '', day = ''] = bareHead.exec(line) ?? []
  if (whole === undefined) return null
  const reading = withCredits(line, whole.length, paper)
  return isNamed(reading.credits) ? { ...reading, dateline: { text: day, place, date: isoDate(day) } } : null
}

/** A dispatch line that ends at `from`, with the credits after it. 「本报讯」 leaves the outlet to them. */
function withCredits(line: string, from: number, paper: string | null): Omit<BylineReading, 'dateline'> {
  const credited = readCreditsAfter(line, from)
  const credits = credited?.credits ?? { outlet: null, reporters: [], correspondents: [], photographers: [] }
  const colon = /^\s*[:：]/u.exec(line.slice(credited?.end ?? from, (credited?.end ?? from) + 4))
  const end = (credited?.end ?? from) + (colon?.[0].length ?? 0)
  const own = paper === null || /^本[报報网網刊台社]$/u.test(paper)
  const outletNamed = own && credits.outlet !== null && !credits.outlet.startsWith('本')
  return {
    text: line.slice(0, end),
    credits: { ...credits, outlet: outletNamed ? credits.outlet : paper },
    end: skipSpace(line, end),
  }
}

/** What follows the dispatch line: 「(记者X 通讯员Y)」, 「记者X报道:」, 「 记者X」; null when nobody is credited there. */
function readCreditsAfter(line: string, from: number): { credits: Credits; end: number } | null {
  const at = skipSpace(line, from)
  const skipped = /^[:：]\s*/u.exec(line.slice(at, at + 4))?.[0].length ?? 0
  const bracket = /^[(（【[]([^()（）【】[\]]{2,100})[)）】\]]/u.exec(line.slice(at + skipped, at + longest))
  if (bracket !== null) {
    const credits = creditsOf(bracket[1] ?? '')
    return credits === null ? null : { credits, end: at + skipped + bracket[0].length }
  }
  return readRunningCredit(line, at + skipped)
}

function creditsOf(inside: string): Credits | null {
  const bare = readBareNames(inside.replace(/\s{0,4}(?:综合)?(?:报道|文\/图|图\/文|摄影报道)$/u, ''))
  if (bare !== null) return { outlet: null, reporters: bare, correspondents: [], photographers: [] }
  const whole = readCreditLine(inside)
  if (whole !== null) return whole.credits
  return /记者|記者|通讯员|通訊員|摄|实习生|作者/u.test(inside) ? readCredits(inside) : null
}

/** 「记者施明慎、田俊荣报道：」 「新华社记者陈雁、本报记者张严报道」 「记者陈陆军从…获悉」 */
function readRunningCredit(line: string, from: number): { credits: Credits; end: number } | null {
  let at = from
  for (let names = 0; names < 8; names += 1) {
    const role =
      /^[\s、]{0,8}(?:[\p{Script=Han}]{0,10}(?:报|社|网|台)(?:[\p{Script=Han}]{0,6}))?(?:特约|特派|见习|实习|首席|全媒体|融媒体){0,4}(?:记者|記者|通讯员|通訊員|实习生)[\s\u3000]{0,8}/u.exec(
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

/** A line of its own: 「本报特派记者尹树广」, 「全媒体记者:甲某 乙某」, 「记者 甲某 通讯员 乙某 某地报道」. */
function readOwnLine(line: string): BylineReading | null {
  const found = readCreditLine(line) ?? signedNames(line)
  return found === null || !found.named
    ? null
    : { text: line, credits: found.credits, dateline: null, end: line.length }
}

/** 「(记者 张三 通讯员 李四)近日,…」, 「(文/张三 编辑/李四)…」, 「[某报特约记者 张三]…」 */
function readOpeningBracket(line: string): BylineReading | null {
  const bracket = /^[(（【[]([^()（）【】[\]]{4,100})[)）】\]]\s*[:：]?/u.exec(line)
  if (bracket === null || bracket[0].length === line.length) return null
  const inside = bracket[1] ?? ''
  const own = readCreditLine(inside)
  const loose = /^[\p{Script=Han}\s]{0,14}(?:记者|記者|通讯员|通訊員)/u.test(inside)
    ? readCredits(inside)
    : null
  const credits = own?.credits ?? loose
  return credits === null || (own === null && !isNamed(credits))
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
