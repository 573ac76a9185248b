import { execFileSync } from 'node:child_process'
import { findEngine } from './findEngine.ts'

/** What the distribution calls them. WebKit has no mode without a screen, so it gets one of its own. */
const packages = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'] } as const

/** Installs Firefox and WebKit from the distribution where they are missing; needs root or sudo without a password. */
const missing: string[] = []
for (const name of ['firefox', 'webkit'] as const)
  if ((await findEngine(name)) === null) missing.push(...packages[name])
if (missing.length > 0) {
  const become = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...missing],
  ]) {
    const [command = '', ...rest] = [...become, 'apt-get', ...words]
    execFileSync(command, rest, { stdio: 'inherit', env: environment })
  }
}
