import type { NameModel } from '../src/ingest/people/crf/nameModel.ts'
import type { WordFilter } from '../src/ingest/people/crf/wordFilter.ts'
import type { LabelledLine } from './corpus.ts'
import { packModel } from './packModel.ts'
import { defaults, trainTagger } from './trainTagger.ts'

const packing = { least: 0.02, most: 3, lost: 0.001 }

/** Trains and packs one model. */
export function trainModel(lines: readonly LabelledLine[], filter: WordFilter): NameModel {
  return packModel(trainTagger(lines, filter, defaults), lines, packing)
}
