import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { openFirefox } from './firefox.ts'
import type { Reader } from './reader.ts'
import { openWebKit } from './webkit.ts'

const run = promisify(execFile)

export type EngineName = 'firefox' | 'webkit'

/** How to open a browser of this kind, or null where the machine has none (install.ts gets them). */
export async function findEngine(name: EngineName): Promise<(() => Promise<Reader>) | null> {
  if (name === 'firefox') {
    const binary = (await onPath('firefox-esr')) ?? (await onPath('firefox'))
    return binary === null ? null : async () => openFirefox(binary)
  }
  const driver = await onPath('WebKitWebDriver')
  const screen = await onPath('xvfb-run')
  return driver === null || screen === null ? null : async () => openWebKit(driver)
}

async function onPath(command: string): Promise<string | null> {
  return run('which', [command]).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  )
}
