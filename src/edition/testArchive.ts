import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { projectDir } from './defaults.ts'

/** For tests: an empty folder that is removed when the test is over. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'guli-'))
  // A site of some hundred articles is ten thousand files.
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }), 120_000)
  return dir
}

/** For tests: writes files into a folder, by their paths in it. */
export function writeFiles(dir: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), content)
  }
}

/** For tests: every file of a folder, sorted, with its bytes as base64. */
export function snapshot(dir: string): Map<string, string> {
  return new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(dir, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(dir, path)).toString('base64')]),
  )
}

export interface Built {
  code: number
  stderr: string
  out: string
}

/** For tests: `guli build` as a publisher calls it; a failure is an answer, not an exception. */
export async function build(archive: string, out: string, ...options: string[]): Promise<Built> {
  const args = [join(projectDir, 'src/cli.ts'), 'build', '--archive', archive, '--out', out, ...options]
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 1 << 26 }, (error, _stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error)
      else {
        const code = typeof error?.code === 'number' ? error.code : 0
        // On a slow machine it says now and then how far it is.
        resolve({ code, stderr: stderr.replaceAll(/^[a-z ]+ \d+\/\d+(?:, .* left)?\n/gmu, ''), out })
      }
    })
  })
}

/** For tests: a report in our own words. */
export const report = [
  '南河滩文化大院开门迎客',
  '本报讯(记者王小满)3月5日,南河滩村的文化大院里锣鼓声声,周边三个村的戏迷来听了一下午。',
  '大院由旧粮站改成,村民叫它“南河书场”。管理员说,以后每逢集日都有一场。',
  '南河滩离县城十二里,村里能唱上几段的老人有二十多位。',
].join('\n')
