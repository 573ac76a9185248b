import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { atMost, reported, type Figure } from './figure.ts'
import { guliWords } from './guliWords.ts'
import { root, shared } from './workbench.ts'

const articles = 10_000
const bar = 300

/** The most memory that one `guli parse` holds while it reads ten thousand articles: the corpus's, again and again. */
export async function memory(): Promise<Figure[]> {
  const folder = join(shared, 'corpus/articles')
  if (!existsSync(folder)) return [reported('memory', 'not measured: no ../shared/corpus/articles')]
  const files = readdirSync(folder).map((name) => join(folder, name))
  const repeated = Array.from({ length: articles }, (_, at) => files[at % files.length] ?? '')
  const { peak, lines } = await peakOf(repeated)
  return [atMost(`memory while ${lines} articles are parsed, peak`, peak, bar, 'MB', 0)]
}

/** Runs the command with a hook that says, when it ends, the largest resident set it had (megabytes). */
async function peakOf(files: readonly string[]): Promise<{ peak: number; lines: number }> {
  const hook = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`
  const child = spawn(process.execPath, ['--import', hook, ...guliWords(), 'parse', ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let lines = 0
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) lines += 1
  })
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  const kilobytes = /peak (\d{1,12})/u.exec(said)?.[1]
  if (kilobytes === undefined) throw new Error(`guli parse said no peak:\n${said}`)
  return { peak: Number(kilobytes) / 1024, lines }
}
