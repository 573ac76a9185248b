import * as v from 'valibot'
import { Entry, Heading, type Ledger } from './ledger.ts'

/** A ledger as a file: its heading, then an entry a line. */
export function writeLedger({ article, origin, entries }: Ledger): string {
  const heading: v.InferOutput<typeof Heading> = { schema: 'guli/ledger@2', article, origin }
  return [heading, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Reads a ledger file. Throws an `Error` naming the line that is none, as after a merge that left its marks. */
export function readLedger(text: string): Ledger {
  const lines = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]))
  const [first, ...rest] = lines
  if (first === undefined) throw new Error('it is empty')
  const { article, origin } = parsed(Heading, first)
  return { article, origin, entries: rest.map((line) => parsed(Entry, line)) }
}

function parsed<S extends v.GenericSchema>(
  schema: S,
  { line, number }: { line: string; number: number },
): v.InferOutput<S> {
  try {
    return v.parse(schema, JSON.parse(line))
  } catch (error) {
    throw new Error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}

/** Ledgers of the first version, one JSON object an article. */
const FirstLedger = v.object({
  schema: v.literal('guli/ledger@1'),
  article: v.string(),
  place: v.string(),
  paragraphs: v.array(v.object({ id: v.string(), text: v.string() })),
  former: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      fate: v.picklist(['edited', 'removed']),
      to: v.nullable(v.string()),
    }),
  ),
})

/** Reads a ledger file of the first version as one of today. */
export function readFirstLedger(text: string): Ledger {
  const { article, place, paragraphs, former } = v.parse(FirstLedger, JSON.parse(text))
  const past = former.flatMap(({ id, text, fate, to }): Entry[] => [
    { id, text },
    fate === 'removed' ? { id, fate, to: [], near: to } : { id, fate, to: to === null ? [] : [to] },
  ])
  const present = paragraphs.map(({ id, text }): Entry => ({ id, text }))
  return { article, origin: place, entries: [...past, ...present, { now: paragraphs.map(({ id }) => id) }] }
}
