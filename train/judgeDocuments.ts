import { judgedNames } from '../src/ingest/people/believeNames.ts'
import type { NameModel } from '../src/ingest/people/crf/nameModel.ts'
import type { CorpusDocument } from './corpus.ts'
import type { JudgedExample } from './trainJudge.ts'

/** The candidates of one document, for the judge to learn from. */
export interface JudgedDocument {
  fold: number
  examples: JudgedExample[]
}

/** What a model that has not seen these documents makes of them. Names within other names teach neither way. */
export function judgeDocuments(
  documents: readonly CorpusDocument[],
  model: NameModel,
  fold: number,
): JudgedDocument[] {
  return documents.map(({ text, persons }) => {
    const isNeutral = ({ inside, kind }: CorpusDocument['persons'][number]): boolean =>
      inside !== undefined || kind === 'surname'
    const names = new Set(persons.filter((person) => !isNeutral(person)).map(({ name }) => name))
    const neutral = new Set(persons.filter(isNeutral).map(({ name }) => name))
    const examples: JudgedExample[] = []
    for (const { name, evidence } of judgedNames(text.split('\n'), model))
      if (names.has(name) || !neutral.has(name)) examples.push({ evidence, isName: names.has(name) })
    return { fold, examples }
  })
}
