import { join } from 'node:path'

/** The project's own folder, wherever a command is called from. */
export const projectDir = join(import.meta.dirname, '..', '..')
export const defaultArchive = join(projectDir, 'archive')
export const defaultOut = join(projectDir, 'dist')
