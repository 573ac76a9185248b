import { sha256 } from '@noble/hashes/sha2.js'

/** SHA-256 of a text's UTF-8 bytes (lone surrogates as U+FFFD): 32 bytes, each as a character of its value. */
export type Digest = (text: string) => string

const encoder = new TextEncoder()

/** The same everywhere, without waiting: Web Crypto only promises it. */
export const portableDigest: Digest = (text) => String.fromCharCode(...sha256(encoder.encode(text)))

let digest = portableDigest

/** The digest that ids are minted from. */
export function digestOf(text: string): string {
  return digest(text)
}

/** From now on `other` makes them: a platform's own, which gives the same several times faster. */
export function digestBy(other: Digest): void {
  digest = other
}
