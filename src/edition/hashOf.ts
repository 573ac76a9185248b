import { createHash } from 'node:crypto'

/** 16 hexadecimal digits (64 bits of SHA-256) that tell contents apart. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
