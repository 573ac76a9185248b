import { hash } from 'node:crypto'

/** 16 hexadecimal digits (64 bits of SHA-256) that tell contents apart. */
export function hashOf(content: string | Uint8Array): string {
  // A part of a text keeps all of it in memory.
  return hash('sha256', content, 'buffer').toString('hex', 0, 8)
}
