import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'

const Words = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))

/** An origin without a path: every link of the site begins with `/`. */
const Origin = v.pipe(
  v.string(),
  v.check(isOrigin, 'must be an origin like https://paper.example, without a path'),
  v.transform((url) => new URL(url).origin),
)

const PaperChannel = v.strictObject({
  /** What stands in the channel's URL; without it, made from the folder. */
  id: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,31}$/u, 'must be like gaotang-1'))),
  /** The folder beside paper.json; without it, the id. */
  folder: v.optional(Words),
  name: Words,
  slogan: v.optional(v.nullable(v.string())),
})

/** `paper.json`, kept in the archive's folder by the publisher. Only the name is needed; an unknown key is an error. */
export const Paper = v.strictObject({
  name: Words,
  tagline: v.optional(v.nullable(v.string()), null),
  about: v.optional(v.array(v.string()), []),
  baseUrl: v.optional(v.nullable(Origin), null),
  language: v.optional(v.picklist(['zh-Hans', 'zh-Hant']), 'zh-Hans'),
  channels: v.optional(v.array(PaperChannel), []),
  /** Whether a reader with an old link may see what its paragraph said then. */
  oldWordings: v.optional(v.boolean(), true),
})
export type Paper = v.InferOutput<typeof Paper>

/** Something in the archive that stops the whole build; `message` names the file, and the key or line. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'
}

/**
 * The archive's paper.json; a paper named after the folder when there is none.
 * Throws an `ArchiveError` for one that cannot be read, naming the line or the key.
 */
export function readPaper(dir: string): Paper {
  const file = join(dir, 'paper.json')
  const text = readIfThere(file)
  if (text === null) return v.parse(Paper, { name: basename(dir) || '故里' })
  const parsed = v.safeParse(Paper, parseJson(file, text.replace(/^\uFEFF/u, '')))
  if (parsed.success) return parsed.output
  const problems = parsed.issues.map(
    (issue) => `  ${v.getDotPath(issue) ?? '(the whole file)'}: ${issue.message}`,
  )
  throw new ArchiveError(`${file}:\n${problems.join('\n')}`)
}

/** The origin of a base URL; null if it is not one. A path would break every link, so it is refused. */
export function readOrigin(url: string): string | null {
  return isOrigin(url) ? new URL(url).origin : null
}

function isOrigin(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, pathname, search, hash } = new URL(url)
  return (protocol === 'https:' || protocol === 'http:') && pathname === '/' && search === '' && hash === ''
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new ArchiveError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ArchiveError(`${file}, line ${lineOfSyntaxError(message, text)}: ${message}`)
  }
}

/** V8 says 「… at position 12 (line 2 column 3)」, or nothing of the place when the text simply ends. */
function lineOfSyntaxError(message: string, text: string): number {
  const position = /at position (\d+)/u.exec(message)?.[1]
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length
}
