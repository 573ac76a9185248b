import { spawnSync } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'

/**
 * Makes two folders of one parent change places. In one step where the system can and a program that comes with it knows
 * how: GNU mv from 9.5 on, else Perl by the number of Linux's renameat2. Elsewhere by three renames, the middle of which
 * leaves a moment without `live`; an interrupted one is mended by `undoExchange`. Returns whether it was one step.
 */
export function exchangeFolders(live: string, other: string): boolean {
  if (atOnce(live, other)) return true
  const aside = asideOf(other)
  renameSync(live, aside)
  renameSync(other, live)
  renameSync(aside, other)
  return false
}

/** Puts back what an interrupted exchange has taken away. */
export function undoExchange(live: string, other: string): void {
  const aside = asideOf(other)
  if (!existsSync(aside)) return
  if (existsSync(live)) renameSync(aside, other)
  else renameSync(aside, live)
}

function asideOf(other: string): string {
  return `${other}.aside`
}

function atOnce(live: string, other: string): boolean {
  const mv = run('mv', ['--exchange', '--no-target-directory', live, other])
  if (mv || process.platform !== 'linux') return mv
  const number = renameat2[process.arch]
  // -100: paths as they are, 2: RENAME_EXCHANGE.
  const call = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)'
  return number !== undefined && run('perl', ['-e', call, String(number), live, other])
}

/** The system call's number, from Linux's tables, by the name Node has for the processor. */
const renameat2: Partial<Record<string, number>> = { x64: 316, arm64: 276, ia32: 353, arm: 382, riscv64: 276 }

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
