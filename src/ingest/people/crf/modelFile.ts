import { tagCount } from './lattice.ts'
import { judgeSize, type NameModel, perBucket } from './nameModel.ts'

const magic = 0x4e414d31
const headNumbers = 6
const tableNumbers = tagCount * tagCount + judgeSize

/**
 * A model as bytes, made to be compressed well: head, transitions, filter, then the buckets that hold weights as gaps
 * (one byte each, 255 for "255 more") and their weights, one tag after the other.
 */
export function encodeModel(model: NameModel, fingerprint: number): Uint8Array {
  const { weights, scale, gate, transitions, filter, judge } = model
  const gaps: number[] = []
  const planes: number[][] = Array.from({ length: perBucket }, () => [])
  let last = -1
  for (let bucket = 0; bucket < weights.length / perBucket; bucket += 1) {
    if (isEmpty(weights, bucket * perBucket)) continue
    let gap = bucket - last - 1
    for (; gap >= 255; gap -= 255) gaps.push(255)
    gaps.push(gap)
    last = bucket
    planes.forEach((plane, tag) => plane.push((weights[bucket * perBucket + tag] ?? 0) & 255))
  }
  const head = new DataView(new ArrayBuffer((headNumbers + tableNumbers) * 4))
  head.setUint32(0, magic)
  head.setUint32(4, fingerprint)
  head.setUint32(8, weights.length / perBucket)
  head.setUint32(12, filter.bits.length)
  head.setFloat32(16, scale)
  head.setFloat32(20, gate)
  ;[...transitions, ...judge].forEach((value, at) => head.setFloat32((headNumbers + at) * 4, value))
  return joinBytes([
    new Uint8Array(head.buffer),
    filter.bits,
    lengthOf(gaps),
    Uint8Array.from(gaps),
    ...planes.map((plane) => Uint8Array.from(plane)),
  ])
}

function isEmpty(weights: Int8Array, from: number): boolean {
  for (let at = from; at < from + perBucket; at += 1) if (weights[at] !== 0) return false
  return true
}

function lengthOf(list: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, list.length)
  return new Uint8Array(view.buffer)
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** @throws Error when the bytes are no model, or one that was trained with other features than `fingerprint` says. */
export function decodeModel(bytes: Uint8Array, fingerprint: number): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0) !== magic) throw new Error('this is no name model')
  if (view.getUint32(4) !== fingerprint)
    throw new Error('the name model was trained with other features: run npm run train:names')
  const filterLength = view.getUint32(12)
  const filterStart = (headNumbers + tableNumbers) * 4
  const table = new Float32Array(tableNumbers)
  for (let at = 0; at < table.length; at += 1) table[at] = view.getFloat32((headNumbers + at) * 4)
  const gapCount = view.getUint32(filterStart + filterLength)
  const gapStart = filterStart + filterLength + 4
  return {
    weights: spread(
      new Int8Array(view.getUint32(8) * perBucket),
      bytes.subarray(gapStart, gapStart + gapCount),
      bytes.subarray(gapStart + gapCount),
    ),
    scale: view.getFloat32(16),
    gate: view.getFloat32(20),
    transitions: table.slice(0, tagCount * tagCount),
    judge: table.slice(tagCount * tagCount),
    filter: { bits: bytes.slice(filterStart, filterStart + filterLength) },
  }
}

/** Puts the weights into their buckets. */
function spread(weights: Int8Array, gaps: Uint8Array, planes: Uint8Array): Int8Array {
  const kept = planes.length / perBucket
  let bucket = -1
  let number = 0
  for (const gap of gaps) {
    bucket += gap
    if (gap === 255) continue
    bucket += 1
    for (let tag = 0; tag < perBucket; tag += 1)
      weights[bucket * perBucket + tag] = planes[tag * kept + number] ?? 0
    number += 1
  }
  return weights
}
