import type { Metadata } from './readFrontMatter.ts'
import { noMetadata } from './readFrontMatter.ts'
import type { SourceLine } from './splitLines.ts'
export function declaredCharset(_b: Uint8Array): string | null {
  return null
}
export function readHtml(_t: string): { metadata: Metadata; lines: SourceLine[] } {
  return { metadata: noMetadata, lines: [] }
}
