import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { brotliCompressSync, constants } from 'node:zlib'
import * as v from 'valibot'
import { decodeModel, encodeModel } from '../src/ingest/people/crf/modelFile.ts'
import { featureFingerprint, type NameModel } from '../src/ingest/people/crf/nameModel.ts'
import { readDocuments } from './corpus.ts'
import { type Figures, scoreNames } from './scoreNames.ts'
import { type JudgedDocument, judgeDocuments } from './judgeDocuments.ts'
import { trainJudge } from './trainJudge.ts'
import { foldCount, foldOf, type Job } from './trainModel.ts'

/**
 * `npm run train:names -- --corpus ../shared/corpus [--words FILE] [--out FILE]`
 *
 * Trains the name finder on the PFR People's Daily corpus (people1998.jsonl): five models that each have not seen a
 * fifth of the documents, the judge on what those models say about that fifth, then the model that is shipped, on
 * everything. Says how the whole parser does on the documents that its model has not seen, and writes the weights. A
 * seed fixes every random choice.
 */
const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    words: { type: 'string', default: 'node_modules/@node-rs/jieba/dict.txt' },
    out: { type: 'string', default: 'src/ingest/people/names.model.bin' },
  },
})
const threads = 2
const corpus = join(values.corpus, 'people1998.jsonl')
const genreFile = join(values.corpus, 'people1998_genre_ids.json')

await main()

async function main(): Promise<void> {
  for (const file of [corpus, values.words])
    if (!existsSync(file)) {
      say(`${file} is missing. The word list comes with npm i --no-save @node-rs/jieba@2.0.3`)
      process.exitCode = 1
      return
    }
  const models = await trainAll([...Array(foldCount).keys(), null])
  const [shipped, ...folds] = [models.at(-1), ...models.slice(0, -1)]
  if (shipped === undefined) return
  const documents = readDocuments(corpus)
  const judged = folds.flatMap((model, fold) =>
    judgeDocuments(
      documents.filter((document) => foldOf(document) === fold),
      model,
      fold,
    ),
  )
  folds.forEach((model, fold) => model.judge.set(judgeWithout(judged, fold)))
  shipped.judge.set(judgeWithout(judged, null))
  report(scoreNames(documents, genreFile, (document) => folds[foldOf(document)] ?? shipped))
  writeModel(shipped)
}

/** Each fold's judge is trained on the other folds, as its model is. */
function judgeWithout(judged: readonly JudgedDocument[], fold: number | null): number[] {
  return trainJudge(judged.filter((document) => document.fold !== fold).flatMap(({ examples }) => examples))
}

/** Trains one model for each held-out fold, two at a time, in order. */
async function trainAll(folds: readonly (number | null)[]): Promise<NameModel[]> {
  const models: NameModel[] = []
  const waiting = folds.map((fold, place) => ({ fold, place }))
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      models[next.place] = await trainInWorker({ corpus, words: values.words, fold: next.fold })
      say(next.fold === null ? 'trained on everything' : `trained without fold ${next.fold}`)
    }
  }
  await Promise.all(Array.from({ length: threads }, work))
  return models
}

async function trainInWorker(job: Job): Promise<NameModel> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./trainModel.ts', import.meta.url), { workerData: job })
    worker.once('error', reject)
    worker.once('message', (bytes: unknown) => {
      resolve(decodeModel(v.parse(v.instance(Uint8Array), bytes), featureFingerprint()))
    })
  })
}

function report(figures: Record<string, Figures>): void {
  for (const [name, { doc, span }] of Object.entries(figures)) say(`${name}: doc ${doc}, span ${span}`)
}

function writeModel(model: NameModel): void {
  const bytes = brotliCompressSync(encodeModel(model, featureFingerprint()), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  })
  writeFileSync(values.out, bytes)
  say(`${resolve(values.out)}: ${bytes.length} bytes`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
