import { readFileSync } from 'node:fs'
import * as v from 'valibot'

const Person = v.object({
  name: v.string(),
  start: v.number(),
  end: v.number(),
  kind: v.string(),
  /** The tag of the organisation or theory that holds the name. */
  inside: v.optional(v.string()),
})
const Document = v.object({ id: v.string(), text: v.string(), persons: v.array(Person) })

/** One document with its names, offsets into its text in UTF-16 units. */
export type CorpusDocument = v.InferOutput<typeof Document>

/** One line of text with its names. `surname` is one that stands alone before a title. */
export interface LabelledLine {
  text: string
  names: { start: number; end: number; kind: string }[]
}

/** Reads documents, one a line of JSON. */
export function readDocuments(file: string): CorpusDocument[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => v.parse(Document, JSON.parse(line)))
}

/** The lines of a document, each with its own names; names within names of organisations are none. */
export function linesOf({ text, persons }: CorpusDocument): LabelledLine[] {
  const lines: LabelledLine[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const names = persons
      .filter((person) => person.start >= start && person.end <= end && person.inside === undefined)
      .map((person) => ({ start: person.start - start, end: person.end - start, kind: person.kind }))
    if (line !== '') lines.push({ text: line, names })
    start = end + 1
  }
  return lines
}
