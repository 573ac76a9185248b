import { codeText } from '../src/ingest/people/crf/codedText.ts'
import { gateScore } from '../src/ingest/people/crf/guessNames.ts'
import { judgeSize, type NameModel } from '../src/ingest/people/crf/nameModel.ts'
import type { LabelledLine } from './corpus.ts'
import type { Tagger } from './trainTagger.ts'

const largest = 127

/** Rounds the weights to one byte, drops those below `least`, and sets the gate so that it lets all but `lost` of the names pass. */
export function packModel(
  { weights, transitions, filter }: Tagger,
  lines: readonly LabelledLine[],
  { least, most, lost }: { least: number; most: number; lost: number },
): NameModel {
  const packed = new Int8Array(weights.length)
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place] ?? 0
    if (Math.abs(weight) < least) continue
    packed[place] = Math.max(-largest, Math.min(largest, Math.round((weight / most) * largest)))
  }
  const judge = new Float32Array(judgeSize)
  const model = { weights: packed, scale: most / largest, gate: 0, transitions, filter, judge }
  return { ...model, gate: gateOf(model, lines, lost) }
}

function gateOf(model: NameModel, lines: readonly LabelledLine[], lost: number): number {
  const scores: number[] = []
  for (const { text, names } of lines) {
    if (names.length === 0) continue
    const coded = codeText(text, model.filter)
    for (const { start, end } of names) if (end - start > 1) scores.push(gateScore(coded, start, model))
  }
  return scores.toSorted((a, b) => a - b)[Math.floor(scores.length * lost)] ?? 0
}
