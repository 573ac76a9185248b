import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { UsageError } from './edition/options.ts'

// Half of a start is compiling what was compiled before. Threads read where from the environment.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '../node_modules/.cache/guli/compiled')
enableCompileCache()

interface Command {
  usage: string
  does: string
  /** Resolves to the exit code. A command is loaded only when it is called. */
  run: (args: string[]) => Promise<number>
}

/** The map of commands. Their input and output are public interface. */
const commands: Record<string, Command> = {
  parse: {
    usage: 'parse FILE…',
    does: 'raw articles (.txt .md .html) -> one line of JSON each, on stdout',
    run: async (args) => (await import('./edition/parseCommand.ts')).parseCommand(args),
  },
  build: {
    usage: 'build [--archive DIR] [--out DIR] [--base-url URL] [--json]',
    does: 'an archive -> the whole static site (default: archive/ -> dist/)',
    run: async (args) => (await import('./edition/buildCommand.ts')).buildCommand(args),
  },
  serve: {
    usage: 'serve [--dir DIR] [--port N]',
    does: 'a built site, as a well-kept host would serve it (default: dist/, port 4173)',
    run: async (args) => (await import('./edition/serveCommand.ts')).serveCommand(args),
  },
  find: {
    usage: 'find --site DIR [--queries FILE] [--all] [QUERY…]',
    does: 'search a built site as the browser does -> one line of JSON a query',
    run: async (args) => (await import('./edition/findCommand.ts')).findCommand(args),
  },
  trace: {
    usage: 'trace --pairs FILE',
    does: 'old and new texts of articles, a pair a line of JSON -> what becomes of every paragraph id',
    run: async (args) => (await import('./edition/traceCommand.ts')).traceCommand(args),
  },
  start: {
    usage: 'start [--archive DIR] [--out DIR] [--base-url URL] [--port N]',
    does: 'build, then serve',
    run: async (args) => (await import('./edition/startCommand.ts')).startCommand(args),
  },
}

function help(): string {
  const lines = Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`)
  return [
    "故里 Guli: a local paper's raw articles become a static reader.",
    '',
    'npm run --silent guli -- COMMAND',
    '',
    ...lines,
    '',
    'Run it through npm: its scripts bring the Node version that this needs (24).',
  ].join('\n')
}

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    console.log(help())
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    console.error(`guli: no command 「${name}」\n\n${help()}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(`guli ${command.usage}\n    ${command.does}`)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`guli ${name}: ${error.message}\nusage: guli ${command.usage}`)
    return 2
  }
}

/** Whoever reads the output has seen enough (`| head`): the code is what a shell gives a program that such a pipe ends. */
function stopUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(141)
}

// An older Node that strips types still lacks what the parts need (react-router 8 wants 22.22).
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `guli: this is Node ${process.versions.node}; call it through npm (npm run guli -- …), which brings Node 24`,
  )
  process.exitCode = 1
} else {
  process.stdout.on('error', stopUnread)
  const code = await main(process.argv.slice(2))
  // Once all output is out. What a library left behind, such as a cache's timer, must not keep a build waiting.
  process.stdout.write('', () => process.exit(code))
}
