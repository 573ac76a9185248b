import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

interface InstallStep {
  /** What is about to happen, for a person who wonders why it takes so long. */
  says: string
  /** Paths worth trying afterwards, beside the usual places; rejects when the step is not possible here. */
  install: () => Promise<string[]>
}

/** Ways to get a Chromium, the lightest on the machine first; each may be impossible (no network, no rights). */
export const installSteps: readonly InstallStep[] = [
  { says: "asking Playwright for its own build ('playwright install chromium')", install: playwrightInstall },
  { says: "asking the system ('apt-get install chromium fonts-noto-cjk')", install: aptInstall },
  { says: 'unpacking the one in the npm package @sparticuz/chromium', install: npmInstall },
]

async function playwrightInstall(): Promise<string[]> {
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 240_000 })
  return []
}

/** As root, or as someone who may become root without a password. */
async function aptInstall(): Promise<string[]> {
  if (process.platform !== 'linux') throw new Error('no apt-get here')
  const become = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = async (...words: string[]) => {
    const [command = '', ...rest] = [...become, 'apt-get', ...words]
    await run(command, rest, {
      timeout: 600_000,
      maxBuffer: 1 << 26,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  await apt('update', '-q')
  await apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  return []
}

/**
 * @sparticuz/chromium carries a headless Chromium and the libraries it needs in an npm package, made for a bare
 * Linux on x64. It is installed beside the project's own packages, in node_modules/.cache/guli, and started by a
 * small script, because its libraries must be on the search path.
 */
async function npmInstall(): Promise<string[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is made for Linux on x64')
  const folder = join(root, 'node_modules/.cache/guli')
  const unpacked = join(folder, 'chromium')
  const starter = join(folder, 'chromium.sh')
  if (existsSync(starter)) return [starter]
  await mkdir(unpacked, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}\n')
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, '@sparticuz/chromium'], {
    timeout: 300_000,
  })
  // It unpacks into the temporary folder, and its libraries only where it believes itself in a Lambda.
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  await run(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: folder,
    timeout: 120_000,
    env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  await writeFile(starter, starterScript(unpacked))
  await chmod(starter, 0o755)
  return [starter]
}

function starterScript(unpacked: string): string {
  return [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH="${join(unpacked, 'al2023/lib')}:$LD_LIBRARY_PATH"`,
    // A machine with fonts of its own keeps them: the package's cover Latin only.
    `[ -d /etc/fonts ] || export FONTCONFIG_PATH="${join(unpacked, 'fonts')}"`,
    `exec "${join(unpacked, 'chromium')}" "$@"`,
    '',
  ].join('\n')
}
