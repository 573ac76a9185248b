import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from '@playwright/test'
import { installSteps } from './installBrowser.ts'

const run = promisify(execFile)

/**
 * The path of a Chromium that starts on this machine: the one GULI_CHROMIUM names, Playwright's own download,
 * one of the system's, else one that is installed now (each step is said on stderr). Throws an Error that says
 * what to do when there is none to be had.
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['GULI_CHROMIUM']
  if (named !== undefined && named !== '') {
    if (await starts(named)) return named
    throw new Error(`GULI_CHROMIUM names ${named}, which does not start as a browser`)
  }
  for (const path of await installedBrowsers()) {
    if (await starts(path)) return path
  }
  for (const step of installSteps) {
    say(`no browser found; ${step.says}`)
    const found = await step.install().catch((error: unknown) => say(`that did not work: ${reason(error)}`))
    for (const path of [...(found ?? []), ...(await installedBrowsers())]) {
      if (await starts(path)) return path
    }
  }
  throw new Error(
    'The browser tests need Chromium, and none could be found or installed. Install Chromium or Chrome, or set GULI_CHROMIUM to the path of one.',
  )
}

/** Command-line arguments every Chromium of ours is started with: root has no sandbox to start it in. */
export function browserArguments(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** Places where browsers usually lie; GULI_NO_SYSTEM_BROWSER leaves them out, to try the ways of installing. */
async function installedBrowsers(): Promise<string[]> {
  if (process.env['GULI_NO_SYSTEM_BROWSER'] !== undefined) return []
  const places = [chromium.executablePath(), ...(await onPath()), ...usualPlaces()]
  return places.filter((path) => path !== '' && existsSync(path))
}

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

async function onPath(): Promise<string[]> {
  if (process.platform === 'win32') return []
  const found: string[] = []
  for (const command of commands) {
    const path = await run('which', [command]).catch(() => undefined)
    if (path !== undefined) found.push(path.stdout.trim())
  }
  return found
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
      join('/Applications', `${name}.app`, 'Contents/MacOS', name),
    )
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '')
    return roots.flatMap((root) => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ])
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    commands.map((command) => join(folder, command)),
  )
}

/** A browser whose libraries are missing lies there all the same, so it is asked for its version. */
async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true
  return run(path, ['--version', ...browserArguments()], { timeout: 30_000 }).then(
    () => true,
    () => false,
  )
}

function say(message: string): undefined {
  process.stderr.write(`findBrowser: ${message}\n`)
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}
