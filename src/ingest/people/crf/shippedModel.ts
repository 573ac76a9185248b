// The model is part of this room, like a word list, and not of the archive: it is read from beside this file.
// oxlint-disable-next-line no-restricted-imports
import { readFileSync } from 'node:fs'
// oxlint-disable-next-line no-restricted-imports
import { brotliDecompressSync } from 'node:zlib'
import { decodeModel } from './modelFile.ts'
import { featureFingerprint, type NameModel } from './nameModel.ts'

let shipped: NameModel | undefined

/**
 * The model that comes with the project, read when it is first needed. It was trained with `npm run train:names` on the
 * PFR People's Daily corpus (北京大学计算语言学研究所 and 富士通研究开发中心, People's Daily, January 1998);
 * see docs/decisions/004-names.md.
 */
export function shippedModel(): NameModel {
  shipped ??= decodeModel(
    brotliDecompressSync(readFileSync(new URL('../names.model.bin', import.meta.url))),
    featureFingerprint(),
  )
  return shipped
}
