import { hash } from 'node:crypto'

/** 16 hexadecimal digits (64 bits of SHA-256) that tell contents apart. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, 16)
}
