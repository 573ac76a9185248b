import { mkdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** What may stand beside a file: the same, compressed. */
export const compressedForms = ['.br', '.gz'] as const

/**
 * Writes a file that is nobody else's: one that stands there may be the live site's as well, by a second name, and goes
 * with its compressed forms.
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  // A page is alone in its folder, other files are with many.
  if (basename(file) === 'index.html') mkdirSync(dirname(file), { recursive: true })
  try {
    writeFileSync(file, content, { flag: 'wx' })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST') removeForms(file)
    else if (code === 'ENOENT') mkdirSync(dirname(file), { recursive: true })
    else throw error
    writeFileSync(file, content)
  }
}

/** Removes a file and its compressed forms, what there is of them. */
export function removeForms(file: string): void {
  for (const form of ['', ...compressedForms]) removeIfThere(file + form)
}

/** `rmSync` asks what a file is before it removes it, and is several times slower. */
function removeIfThere(file: string): void {
  try {
    unlinkSync(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /^(?:ENOENT|ENOTDIR)$/u.test(String(error.code))))
      throw error
  }
}
