import { clauses, sentences, type Span } from '../text/sentences.ts'
import { type Antecedent, antecedentAfter, carriedOver } from './outline/antecedent.ts'
import { findReport, type Report, reportAbove } from './outline/findReport.ts'
import { findNumbered, findPoints, firstClause, opensSeries } from './outline/findPoints.ts'
import type { NamePrinted } from './people/findMentions.ts'

/** One theme of a reported speech, in one paragraph (an index); points may stand in the paragraphs after it. */
export interface OutlineTheme {
  /** A person's name; null when a meeting or an unnamed official speaks. */
  speaker: string | null
  speakerText: string
  verb: string
  text: string
  paragraph: number
  start: number
  end: number
  points: { text: string; paragraph: number; start: number; end: number }[]
}

/**
 * Who said what, theme by theme: 「甲某强调,…的意识要再强化。一要…二要…」. A theme is the first sentence after the verb of
 * speaking; its points are the numbered ones that follow, else sentences that begin with 要, else what stands between
 * semicolons. 「他说」 has a speaker where it is beyond doubt who 他 is. `mentions` are the people printed in each
 * paragraph; to `interviewee`, where there is one, belong the answers of a printed interview (「答：」).
 */
export function readOutline(
  paragraphs: readonly string[],
  mentions: readonly (readonly NamePrinted[])[],
  interviewee: string | null = null,
): OutlineTheme[] {
  const themes: OutlineTheme[] = []
  let before: Antecedent | null = null
  let open = false
  let announced: Report | null = null
  let above: Report | null = null
  paragraphs.forEach((text, paragraph) => {
    const heading = reportAbove(text, mentions[paragraph] ?? [])
    if (heading !== null) {
      above = heading
      open = false
      return
    }
    const answer = interviewee === null ? null : readAnswer(text, interviewee)
    if (answer !== null) {
      themes.push(themeOf(text, paragraph, answer))
      above = null
      open = false
      return
    }
    const { parts, after, pending } = splitByReport(text, mentions[paragraph] ?? [], {
      before: carriedOver(before, text),
      announced,
    })
    underHeading(parts, above)
    above = null
    before = after
    announced = pending
    const continues = parts[0]?.report === null && open && goesOn(themes.at(-1), text)
    for (const { report, rest } of parts) {
      if (report === null) {
        if (continues) addPoints(themes.at(-1), text, paragraph, rest)
        continue
      }
      const runsOn = seriesRunsOn(text, report.content, rest)
      const theme = themeOf(text, paragraph, report, runsOn)
      const opens = runsOn || (theme.points.length === 0 && opensSeries(text.slice(report.content.start)))
      addPoints(theme, text, paragraph, opens ? [report.content, ...rest] : rest)
      themes.push(theme)
    }
    // Under 「一是…」 as a heading stand paragraphs of their own; 「二是…」 is still the next point.
    open = parts.some(({ report }) => report !== null) || continues || (open && isNumbered(themes.at(-1)))
  })
  return themes
}

/** Under 「甲某强调」 on a line of its own, the first sentence is what 甲某 says. */
function underHeading(parts: ReportedPart[], above: Report | null): void {
  const [first] = parts
  const [said, ...rest] = first?.rest ?? []
  if (above === null || first?.report !== null || said === undefined) return
  parts[0] = { report: { ...above, content: said }, rest }
}

/** Does a paragraph go on with the points of a theme: numbered ones with a number, others with 要? */
function goesOn(theme: OutlineTheme | undefined, text: string): boolean {
  return opensSeries(text) || (!isNumbered(theme) && /^[^，,。]{0,6}要/u.test(text))
}

function isNumbered(theme: OutlineTheme | undefined): boolean {
  return theme?.points[0] !== undefined && opensSeries(theme.points[0].text)
}

/** 「答：…」 in a printed interview: its first sentence. */
function readAnswer(text: string, name: string): Report | null {
  const lead = /^答[:：]\s*/u.exec(text.slice(0, 8))
  const [first] = sentences(text)
  if (lead === null || first === undefined || first.end - lead[0].length < 5) return null
  return { speaker: { name, text: name }, verb: '答', content: { start: lead[0].length, end: first.end } }
}

interface ReportedPart {
  report: Report | null
  rest: Span[]
}

/**
 * The sentences of a paragraph, grouped: each report with the sentences up to the next one. `announced` is a report whose
 * points were still to come, `pending` one that ends so.
 */
function splitByReport(
  text: string,
  mentions: readonly NamePrinted[],
  { before, announced }: { before: Antecedent | null; announced: Report | null },
): { parts: ReportedPart[]; after: Antecedent | null; pending: Report | null } {
  const parts: ReportedPart[] = [{ report: null, rest: [] }]
  let after = before
  let pending = announced
  for (const sentence of sentences(text)) {
    if (pending !== null && opensSeries(text.slice(sentence.start, sentence.start + 8))) {
      parts.push({ report: { ...pending, content: sentence }, rest: [] })
      pending = null
      continue
    }
    const report = findReport(text, sentence, mentions, after?.speaker ?? null)
    pending = report !== null && report.content.start === report.content.end ? report : null
    after = antecedentAfter(text, sentence, mentions, { report, before: after })
    if (report === null || !hasWords(text, report.content)) parts.at(-1)?.rest.push(sentence)
    else parts.push({ report, rest: [] })
  }
  return { parts: parts.filter(({ report, rest }) => report !== null || rest.length > 0), after, pending }
}

const firstNumber = /[一①]|首先|首要|[（(]1[）)]|1[.．、]/u

/** Does the sentence reach its 一要, and those behind it go on with 二要? */
function seriesRunsOn(text: string, content: Span, rest: readonly Span[]): boolean {
  return (
    rest.length > 0 &&
    firstNumber.test(text.slice(content.start, content.end)) &&
    findNumbered(text, [content], 0).length === 1 &&
    findNumbered(text, [content, ...rest], 0).length > 1
  )
}

function themeOf(text: string, paragraph: number, report: Report, runsOn = false): OutlineTheme {
  const { speaker, verb, content } = report
  const { lead, listed } = leadAndList(text, content, runsOn)
  const range = trimmed(text, hasWords(text, lead) ? lead : content)
  const points = listed.filter((span) => hasWords(text, span)).map((span) => pointOf(text, paragraph, span))
  return {
    speaker: speaker.name,
    speakerText: speaker.text,
    verb,
    paragraph,
    text: text.slice(range.start, range.end),
    ...range,
    points,
  }
}

/** What a sentence of speech states, and what it lists: behind numbers, or between semicolons. */
function leadAndList(text: string, content: Span, runsOn: boolean): { lead: Span; listed: Span[] } {
  const numbered = findNumbered(text, [content], 0)
  const [one, two] = numbered
  if (one !== undefined && (two !== undefined || runsOn)) {
    const clause = clauses(text, content).findLast(({ start }) => start <= one.start) ?? one
    const stated = trimmed(text, { start: content.start, end: Math.max(content.start, clause.start) })
    const isStated = stated.end - stated.start >= 4
    if (isStated) return { lead: shortened(text, stated), listed: runsOn ? [] : numbered }
    if (two !== undefined) return { lead: one, listed: numbered }
  }
  const [lead = content, ...others] = bySemicolon(text, content).filter(
    (span, index) => index === 0 || !aside.test(text.slice(span.start, span.start + longestAside)),
  )
  const colon = others.length > 0 ? text.slice(lead.start, lead.end).search(/[:：]/u) : -1
  const first = { start: lead.start + colon + 1, end: lead.end }
  return {
    lead: colon > 0 ? { start: lead.start, end: lead.start + colon } : shortened(text, lead),
    listed: (colon > 0 ? [first, ...others] : others).map((span) => firstClause(text, span)),
  }
}

/** What only adds to what stands before it is no point of its own. */
const aside = /^\s?(?:特别是|尤其|同时|但是?|不过|否则|并|在[^，,]{2,24}上[，,])/u
const longestAside = 28

const longestTheme = 110
const shortestTheme = 16

/** A sentence too long for an outline is cut after the clauses that make a theme. */
function shortened(text: string, span: Span): Span {
  if (span.end - span.start <= longestTheme) return span
  const last = clauses(text, span).find(({ end }) => end - span.start >= shortestTheme)
  return { start: span.start, end: last?.end ?? span.end }
}

function bySemicolon(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if (text.charAt(at) !== '；' && text.charAt(at) !== ';') continue
    spans.push({ start: from, end: at })
    from = at + 1
  }
  if (from < end) spans.push({ start: from, end })
  return spans.filter((span) => hasWords(text, span))
}

/** Is there more than marks in a stretch of text? */
function hasWords(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

function addPoints(
  theme: OutlineTheme | undefined,
  text: string,
  paragraph: number,
  rest: readonly Span[],
): void {
  if (theme === undefined || rest.length === 0) return
  for (const span of findPoints(text, rest, theme.points.length))
    theme.points.push(pointOf(text, paragraph, span))
}

function pointOf(text: string, paragraph: number, span: Span): OutlineTheme['points'][number] {
  const range = trimmed(text, span)
  return { text: text.slice(range.start, range.end), paragraph, ...range }
}

/** Without closing punctuation, and without quotation marks that only one side has. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[\s，,：:；;]/u.test(text.charAt(start))) start += 1
  while (end > start && /[\s。！？!?，,；;：:]/u.test(text.charAt(end - 1))) end -= 1
  const inner = text.slice(start, end)
  if (inner.startsWith('“') && inner.indexOf('”') === inner.length - 1)
    return trimmed(text, { start: start + 1, end: end - 1 })
  if (inner.startsWith('“') && !inner.includes('”')) return { start: start + 1, end }
  if (inner.endsWith('”') && !inner.includes('“')) return trimmed(text, { start, end: end - 1 })
  return { start, end }
}
