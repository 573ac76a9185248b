import { parseArgs } from 'node:util'

/** A command called in a way it does not know; the message is for the person at the terminal. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/**
 * Reads `--name VALUE` options. Every name in `names` takes a value; anything else, a positional argument or a
 * missing value throws a `UsageError`.
 */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const values = parseStrictly(args, options)
  const read: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = values[name]
    if (typeof value === 'string') {
      if (value.trim() === '') throw new UsageError(`--${name} needs a value`)
      read[name] = value
    }
  }
  return read
}

/** Takes the `--name`s without a value out of the arguments. */
export function readFlags<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): { flags: Set<Name>; rest: string[] } {
  const flags = new Set(names.filter((name) => args.includes(`--${name}`)))
  return { flags, rest: args.filter((arg) => !names.some((name) => arg === `--${name}`)) }
}

function parseStrictly(
  args: readonly string[],
  options: Record<string, { type: 'string' }>,
): Record<string, string | undefined> {
  try {
    return { ...parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values }
  } catch (error) {
    // parseArgs adds a sentence on how to escape a dash; the first one says what is wrong.
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(message.split('. ')[0] ?? message)
  }
}

/** A TCP port from `--port`; `fallback` when it was not given. 0 lets the system choose. */
export function readPort(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback
  const port = /^\d{1,5}$/u.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) throw new UsageError(`--port ${value}: not a port (0-65535)`)
  return port
}
