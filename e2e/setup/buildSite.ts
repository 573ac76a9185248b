import { execFile } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

interface Built {
  exitCode: number
  stdout: string
  stderr: string
}

/** Runs `guli build` as a publisher does; a non-zero exit is an answer, not an exception. */
export async function buildSite(archive: string, out: string, ...options: string[]): Promise<Built> {
  const words = ['src/cli.ts', 'build', '--archive', archive, '--out', out, ...options]
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      words,
      { cwd: root, maxBuffer: 1 << 26, timeout: 300_000 },
      (error, stdout, stderr) => {
        if (error === null) resolve({ exitCode: 0, stdout, stderr })
        else if (typeof error.code === 'number') resolve({ exitCode: error.code, stdout, stderr })
        else reject(error)
      },
    )
  })
}
