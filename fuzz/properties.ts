import { deepStrictEqual, fail, ok } from 'node:assert/strict'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { Article } from '../src/article/article.ts'
import { decodePage } from '../src/ingest/html/decodePage.ts'
import { IngestError } from '../src/ingest/ingestError.ts'
import { parseArticle } from '../src/ingest/parseArticle.ts'
import { readFrontMatter } from '../src/ingest/readFrontMatter.ts'
import { readHtml } from '../src/ingest/readHtml.ts'
import { splitLines } from '../src/ingest/splitLines.ts'
import { displayText } from '../src/text/displayText.ts'
import { fileBytes, invisibles, newsPage, newsText } from './pieces.ts'

/** Something that holds for whatever is read. The inputs of a failure are in fast-check's report. */
export interface Property {
  name: string
  property: fc.IPropertyWithHooks<[unknown]>
}

/** What reading promises, whatever the file holds. */
export const properties: readonly Property[] = [
  property(
    'a text gives a sound article that loses and adds no character, or an IngestError',
    newsText,
    (text) => {
      const article = readText(text)
      if (article === null) return
      checkSound(article)
      const { body } = readFrontMatter(wellFormed(text))
      deepStrictEqual(
        countAll(piecesOf(article)),
        countAll(
          splitLines(body)
            .map((line) => line.text)
            .join(''),
        ),
      )
    },
  ),
  property(
    'a page gives a sound article of its own lines, no more and no less, or an IngestError',
    newsPage,
    (html) => {
      const article = readPage(html)
      if (article === null) return
      checkSound(article)
      const { lines, author, isAuthorLine } = readHtml(decodePage(utf8(html)))
      const own = lines.map(({ text }) => text).join('')
      // Who is named beside the text joins the byline only where that names nobody.
      const joins = author !== null && (isAuthorLine || countOf(piecesOf(article)) > countOf(own))
      deepStrictEqual(countAll(piecesOf(article)), countAll(joins ? own + author : own))
    },
  ),
  property(
    'bytes of any kind give a sound article or an IngestError',
    fc.tuple(fileBytes, fc.constantFrom('a.txt', 'a.html', 'a.md')),
    ([bytes, fileName]) => {
      const article = read(bytes, fileName)
      if (article !== null) checkSound(article)
    },
  ),
  property('the same file read again is the same article', fc.oneof(newsText, newsPage), (text) => {
    deepStrictEqual(readText(text), readText(text))
    deepStrictEqual(readPage(text), readPage(text))
  }),
  property('half-width and full-width marks give the same article', newsText, (text) => {
    // Straight quotation marks are no marks of another width: they do not say which opens and which closes.
    const unquoted = wellFormed(text).replaceAll('"', '')
    const wide = unquoted.split('\n').map(displayText).join('\n')
    deepStrictEqual(narrow(readText(wide)), narrow(readText(unquoted)))
  }),
  property(
    'the kind of line end makes no difference',
    fc.tuple(newsText, fc.constantFrom('\r\n', '\r')),
    ([text, lineEnd]) => {
      const lines = text.replaceAll(/\r\n?/gu, '\n')
      deepStrictEqual(readText(lines.replaceAll('\n', lineEnd)), readText(lines))
    },
  ),
  property(
    'characters that nobody sees make no difference',
    fc.tuple(
      newsText,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...invisibles)), { minLength: 1, maxLength: 6 }),
    ),
    ([text, hidden]) => {
      // Front matter is for machines: nothing is dropped there.
      fc.pre(!text.trimStart().startsWith('-'))
      deepStrictEqual(readText(hide(wellFormed(text), hidden)), readText(text))
    },
  ),
]

function property<Input>(name: string, input: fc.Arbitrary<Input>, check: (input: Input) => void): Property {
  return { name, property: fc.property(input, check) }
}

const channel = { id: 'mouxian', name: '某县' }
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** As it comes out of a file: a lone surrogate cannot be written to one. */
const wellFormed = (text: string): string => text.toWellFormed()
const readText = (text: string): Article | null => read(utf8(text), 'a.txt')
const readPage = (html: string): Article | null => read(utf8(html), 'a.html')

/** null when the file is refused; anything thrown but an IngestError goes through. */
function read(bytes: Uint8Array, fileName: string): Article | null {
  try {
    return parseArticle({ fileName, place: 'mouxian/a', bytes, channel })
  } catch (error) {
    if (error instanceof IngestError) return null
    throw error
  }
}

/** The schema holds, ids are unique, every offset lies in its paragraph and what it says stands there. */
function checkSound(article: Article): void {
  deepStrictEqual(v.parse(Article, article), article)
  JSON.stringify(article, checkString)
  const texts = new Map(article.paragraphs.map(({ id, text }) => [id, text]))
  deepStrictEqual(texts.size, article.paragraphs.length, 'two paragraphs have one id')
  const people = new Set(article.people.map(({ id }) => id))
  deepStrictEqual(people.size, article.people.length, 'two people have one id')
  for (const range of rangesOf(article)) checkRange(range, texts)
  for (const { name } of article.people) ok(name !== '', 'a person has no name')
  for (const { marks } of article.paragraphs) checkMarks(marks, people)
  for (const { people: named } of article.headline.parts)
    for (const id of named) ok(people.has(id), 'the headline names somebody who is not among the people')
  for (const { speaker } of article.outline)
    ok(speaker === null || people.has(speaker), 'somebody speaks who is not among the people')
}

function checkString(_: string, value: unknown): unknown {
  ok(typeof value !== 'string' || value.isWellFormed(), 'a text ends in the middle of a character')
  return value
}

interface TextRange {
  paragraph: string
  start: number
  end: number
  /** What the paragraph says there; null where that may be put in other words, as 「他」 for a person. */
  text: string | null
}

function rangesOf({ people, terms, outline, tasks }: Article): TextRange[] {
  return [
    ...people.flatMap(({ mentions }) => mentions.map((mention) => ({ ...mention, text: null }))),
    ...terms.flatMap(({ text, mentions }) => mentions.map((mention) => ({ ...mention, text }))),
    ...outline.flatMap((entry) => [entry, ...entry.points]),
    ...tasks,
  ]
}

function checkRange({ paragraph, start, end, text }: TextRange, texts: ReadonlyMap<string, string>): void {
  const own = texts.get(paragraph) ?? fail(`there is no paragraph ${paragraph}`)
  ok(start < end && end <= own.length, `${start}-${end} is no range of a paragraph of ${own.length}`)
  const printed = own.slice(start, end)
  deepStrictEqual(printed.isWellFormed(), own.isWellFormed(), 'a range cuts a character in two')
  if (text !== null) deepStrictEqual(printed, text)
}

function checkMarks(marks: Article['paragraphs'][number]['marks'], people: ReadonlySet<string>): void {
  let from = 0
  for (const { start, end, kind, ref } of marks) {
    ok(start >= from && end > start, 'marks overlap')
    ok(kind === 'term' || people.has(ref), 'a mark names somebody who is not among the people')
    from = end
  }
}

/** How often each character stands in a text, white space aside. */
function countAll(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of text.replace(/\s+/gu, '')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return new Map([...counts].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function countOf(text: string): number {
  return text.replace(/\s+/gu, '').length
}

/** All characters that an article keeps of its source. */
function piecesOf({ headline, byline, paragraphs, recommended, tail }: Article): string {
  return [
    headline.main,
    ...headline.parts.map(({ text }) => text),
    byline?.text ?? '',
    ...paragraphs.map(({ text }) => text),
    ...recommended.flatMap(({ title, excerpt }) => [title ?? '', excerpt]),
    ...tail,
  ].join('')
}

const halves: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '。': '.',
}

/** An article with all marks in half-width; ids are minted from text without marks. */
function narrow(article: Article | null): unknown {
  if (article === null) return null
  return JSON.parse(
    JSON.stringify(article, (_, value: unknown) => (typeof value === 'string' ? narrowText(value) : value)),
  )
}

function narrowText(text: string): string {
  return text.replace(/[，：；？！（）。]/gu, (mark) => halves[mark] ?? mark)
}

/** Puts characters between those of a text. */
function hide(text: string, hidden: readonly (readonly [number, string])[]): string {
  const characters = Array.from(text)
  for (const [at, character] of hidden) characters.splice(at % (characters.length + 1), 0, character)
  return characters.join('')
}
