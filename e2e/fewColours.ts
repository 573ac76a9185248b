import { existsSync, readFileSync } from 'node:fs'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import type { TestInfo } from '@playwright/test'

/** What fits into four bits a pixel: a page has few colours, and for the edges of its letters a few between are enough. */
const most = 16
/** Colours nearer to each other than this, by the sum of their squares, need not both be kept. */
const near = 300

/**
 * A screenshot (PNG, eight bits a channel) in its sixteen main colours, a fifth as large: the same for the same picture,
 * with the colours of paper and ink as they are. Where `approved` is a picture of the same paper and ink it is drawn in the
 * colours of that, so that the edges of letters are not told in others because a few pixels more or less have one.
 */
export function fewColours(png: Buffer, approved: string | null): Buffer {
  const { width, height, pixels } = decode(png)
  const { palette, indexOf } = mainColours(pixels, approved === null ? [] : coloursOf(approved))
  const stride = Math.ceil(width / 2) + 1
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 1 + (x >> 1)
      const index = indexOf.get(pixels[y * width + x] ?? 0) ?? 0
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? index << 4 : index)
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Four bits, by palette.
  header.set([4, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const chunks = [
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
  ]
  return Buffer.concat([png.subarray(0, 8), ...chunks, chunk('IEND', Buffer.alloc(0))])
}

/** The file of what was approved, to be drawn in its colours; null where it is being made anew. */
export function approvedFile(info: TestInfo, ...path: string[]): string | null {
  return info.config.updateSnapshots === 'all' ? null : info.snapshotPath(...path)
}

/** How such pictures are compared: a shade that an eye sees on a whole page counts, one pixel in a thousand does not. */
export const alike = { threshold: 0.05, maxDiffPixelRatio: 0.001 }

/** The colours that such a picture has; none of one that is not there. */
function coloursOf(file: string): number[] {
  if (!existsSync(file)) return []
  const picture = readFileSync(file)
  const at = picture.indexOf('PLTE', 'latin1')
  const count = picture.readUInt32BE(at - 4) / 3
  return Array.from({ length: count }, (_, index) => picture.readUIntBE(at + 4 + index * 3, 3))
}

/** Paper, and what is printed on it most. */
const exact = 2

/** The commonest colours that are told apart, or `approved` if it has the very commonest, and for every colour the nearest. */
function mainColours(pixels: Uint32Array, approved: readonly number[]) {
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette: number[] = []
  const byCount = [...counts].sort(([a, often], [b, seldom]) => seldom - often || a - b)
  const isAsApproved = byCount.slice(0, exact).every(([colour]) => approved.includes(colour))
  if (isAsApproved) palette.push(...approved)
  for (const [colour] of byCount) {
    if (isAsApproved || palette.length === most) break
    if (palette.every((known) => distance(known, colour) > near)) palette.push(colour)
  }
  const nearest = (colour: number): number =>
    palette.reduce(
      (best, known, index) => (distance(known, colour) < distance(palette[best] ?? 0, colour) ? index : best),
      0,
    )
  return { palette, indexOf: new Map(byCount.map(([colour]) => [colour, nearest(colour)])) }
}

function distance(a: number, b: number): number {
  const [red, green, blue] = [16, 8, 0].map((shift) => ((a >> shift) & 255) - ((b >> shift) & 255))
  return (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2
}

/** Every pixel as 0xRRGGBB. PNG specification, sections 5 and 9; only what a browser's screenshots are. */
function decode(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = png[25] === 6 ? 4 : 3
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  const raw = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = new Uint32Array(width * height)
  let above = Buffer.alloc(stride)
  for (let y = 0; y < height; y += 1) {
    const begin = y * (stride + 1)
    const row = Buffer.from(raw.subarray(begin + 1, begin + 1 + stride))
    unfilter(row, above, raw[begin] ?? 0, channels)
    for (let x = 0; x < width; x += 1) pixels[y * width + x] = row.readUIntBE(x * channels, 3)
    above = row
  }
  return { width, height, pixels }
}

function unfilter(row: Buffer, above: Buffer, filter: number, channels: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = at < channels ? 0 : (row[at - channels] ?? 0)
    const up = above[at] ?? 0
    const corner = at < channels ? 0 : (above[at - channels] ?? 0)
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
    row[at] = ((row[at] ?? 0) + guess) & 255
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}
