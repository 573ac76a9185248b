import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import { parseSync, Visitor } from 'vite'
import { beforeAll, expect, it, vi } from 'vitest'

/**
 * Every regular expression of the program takes linear time, whatever the text. Those without an unbounded repeat
 * (`*`, `+`, `{2,}`) do by construction: from each place they look at no more than so many characters. All others are
 * given to recheck (its checker in plain JavaScript), and must be found safe. recheck reads the flags u and i, look-behind
 * and classes; `\p{Script=Han}` is read as one range, since its many would take minutes: it stands for one character
 * either way. There is no list of exceptions.
 */
const here = dirname(fileURLToPath(import.meta.url))

interface Expression {
  file: string
  source: string
  flags: string
}

const expressions: Expression[] = []
/** Files with `new RegExp`, and how often they say it. */
const composing = new Map<string, number>()

beforeAll(() => {
  for (const path of globSync('**/*.{ts,tsx}', { cwd: here })) {
    if (!path.includes('.test.')) collect(join(here, path))
  }
})

function collect(path: string): void {
  const { program, errors } = parseSync(path, readFileSync(path, 'utf8'))
  expect(errors).toEqual([])
  const file = relative(here, path)
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return
      expressions.push({ file, source: node.regex.pattern, flags: node.regex.flags })
    },
    NewExpression({ callee }) {
      if (callee.type === 'Identifier' && callee.name === 'RegExp')
        composing.set(path, (composing.get(path) ?? 0) + 1)
    },
  }).visit(program)
}

it('an expression that takes longer than linear time is found', () => {
  expect(judge('(?:驻\\p{Script=Han}{1,8}|首席)+$', 'u')).toMatch(/^vulnerable/u)
  expect(judge('\\s+$', 'u')).toMatch(/^vulnerable/u)
  expect(judge('[\\p{Script=Han}a-z]+', 'u')).toBe('safe')
})

it('expressions written out take linear time', { timeout: 300_000 }, () => {
  expect(expressions.length).toBeGreaterThan(300)
  expect(findings(expressions)).toEqual([])
})

it('expressions composed when a module is loaded take linear time', { timeout: 300_000 }, async () => {
  expect(composing.size).toBeGreaterThan(3)
  const composed: Expression[] = []
  for (const [path, count] of composing) {
    const own = await recordComposed(path)
    // One that is composed later, from what it is given, would escape.
    expect(own.length).toBeGreaterThanOrEqual(count)
    composed.push(...own)
  }
  expect(findings(composed)).toEqual([])
})

/** What a module, loaded anew, gives to `new RegExp`. */
async function recordComposed(path: string): Promise<Expression[]> {
  const composed: Expression[] = []
  const Plain = RegExp
  class Recording extends Plain {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags)
      composed.push({ file: relative(here, path), source: this.source, flags: this.flags })
    }
  }
  vi.resetModules()
  vi.stubGlobal('RegExp', Recording)
  try {
    await import(path)
  } finally {
    vi.unstubAllGlobals()
  }
  return composed
}

/** A line for each expression that is not known to be linear. */
function findings(all: readonly Expression[]): string[] {
  const distinct = new Map(all.map((one) => [`/${one.source}/${one.flags}`, one]))
  return [...distinct].flatMap(([text, { file, source, flags }]) => {
    const verdict = isBounded(source) ? 'safe' : judge(source, flags)
    return verdict === 'safe' ? [] : [`${file}: ${verdict}: ${text}`]
  })
}

function isBounded(source: string): boolean {
  const bare = source.replace(/\\p\{[^}]*\}|\\u\{[^}]*\}|\\./gu, 'a').replace(/\[[^\]]*\]/gu, 'a')
  return !/[*+]|\{\d+,\}/u.test(bare)
}

function judge(source: string, flags: string): string {
  vi.stubEnv('RECHECK_SYNC_BACKEND', 'pure')
  const verdict = checkSync(simplified(source), flags, { timeout: 120_000 })
  vi.unstubAllEnvs()
  if (verdict.status === 'vulnerable') return `vulnerable to ${verdict.attack.pattern}`
  return verdict.status === 'safe' ? 'safe' : `unknown, ${verdict.error.kind}`
}

/** With one range in place of `\p{Script=Han}`, in a class or by itself. */
function simplified(source: string): string {
  let inClass = false
  return source.replaceAll(/\\p\{Script=Han\}|\\.|[[\]]/gsu, (token) => {
    if (token === '[') inClass = true
    if (token === ']') inClass = false
    if (!token.startsWith('\\p{')) return token
    return inClass ? '\u4e00-\u9fa5' : '[\u4e00-\u9fa5]'
  })
}
