import { existsSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs'
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
    writeFileSync(file, content, { flag: 'wx' })
  }
}

/** Removes a file and its compressed forms, what there is of them. */
export function removeForms(file: string): void {
  for (const form of ['', ...compressedForms]) removeIfThere(file + form)
}

/** `rmSync` asks what a file is, and an error that there is none takes ten times as long as to ask whether there is. */
function removeIfThere(file: string): void {
  if (existsSync(file)) unlinkSync(file)
}
