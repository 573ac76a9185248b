import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { encodeModel } from '../src/ingest/people/crf/modelFile.ts'
import { featureFingerprint, type NameModel } from '../src/ingest/people/crf/nameModel.ts'
import { type CorpusDocument, linesOf, readDocuments } from './corpus.ts'
import { listWords } from './listWords.ts'
import { packModel } from './packModel.ts'
import { defaults, trainTagger } from './trainTagger.ts'

/** Weights below `least` are dropped, those above `most` cut; `lost` of the names may fail at the gate. */
const packing = { least: 0.03, most: 3, lost: 0.001 }
const filterBytes = 1 << 17
export const foldCount = 5

/** Where the corpus and the word list lie, and which fold is held out; null to train on everything. */
export const Job = v.object({ corpus: v.string(), words: v.string(), fold: v.nullable(v.number()) })
export type Job = v.InferOutput<typeof Job>

/** Trains one model on all documents but those of a fold. */
export function trainModel({ corpus, words, fold }: Job): NameModel {
  const documents = readDocuments(corpus).filter((document) => foldOf(document) !== fold)
  const lines = documents.flatMap(linesOf)
  return packModel(trainTagger(lines, listWords(words, filterBytes), defaults), lines, packing)
}

/** The fold of a document, by its id alone. */
export function foldOf({ id }: CorpusDocument): number {
  let hash = 0
  for (let at = 0; at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) ^ (hash >>> 15)
  return (hash >>> 0) % foldCount
}

// As a worker: one job in, the model's bytes out.
if (parentPort !== null) {
  const bytes = encodeModel(trainModel(v.parse(Job, workerData)), featureFingerprint())
  parentPort.postMessage(bytes, [])
}
