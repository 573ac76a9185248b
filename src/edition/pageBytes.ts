import type { RenderedPage } from '../article/renderedPage.ts'
import { gzipAround } from './gzipAround.ts'
import { type DocumentShell, documentParts, sharedPart, type StyleOf } from './renderDocument.ts'

/** A page as it is published. */
export interface PageBytes {
  /** Only until the next page is asked for. */
  bytes: Buffer
  gzip: () => Uint8Array
}

/**
 * Makes documents of pages, all in the same memory: as texts of their own, most of the time would be spent on encoding
 * a style that all pages carry.
 */
export function pageBytes(shell: DocumentShell) {
  let memory = Buffer.alloc(2 ** 20)
  const styles = {
    whole: sharedBytes(sharedPart(shell, 'whole')),
    linked: sharedBytes(sharedPart(shell, 'linked')),
  }
  return (page: RenderedPage, style: StyleOf): PageBytes => {
    const { before, after } = documentParts(page, shell, style)
    const shared = styles[style]
    // A unit of a string takes three bytes at most.
    const most = 3 * (before.length + after.length) + shared.bytes.length
    if (most > memory.length) memory = Buffer.alloc(2 * most)
    const start = memory.write(before)
    const end = start + shared.bytes.copy(memory, start)
    const bytes = memory.subarray(0, end + memory.write(after, end))
    return { bytes, gzip: () => shared.gzip(bytes.subarray(0, start), bytes.subarray(end)) }
  }
}

function sharedBytes(text: string) {
  const bytes = Buffer.from(text)
  return { bytes, gzip: gzipAround(bytes) }
}
