import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'

const Words = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'))

/** Where the site will live. */
const BaseUrl = v.pipe(
  v.string(),
  v.check(
    (url) => readBaseUrl(url) !== null,
    'must be an address like https://paper.example or https://host.example/news',
  ),
  v.transform((url) => readBaseUrl(url) ?? url),
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
  baseUrl: v.optional(v.nullable(BaseUrl), null),
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

/**
 * A base URL, `https://paper.example` or that of a folder, `https://host.example/news`, without a slash at its end; null
 * if it is none. The folder's name is kept to what stands in an address, a shell and a server's configuration alike.
 */
export function readBaseUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, origin, pathname, search, hash } = new URL(url)
  const isPlain =
    /^https?:$/u.test(protocol) && search === '' && hash === '' && /^(?:\/[\w.~-]+)*\/?$/u.test(pathname)
  return isPlain ? origin + pathname.replace(/\/$/u, '') : null
}

/** The folder of a base URL, as `/news`; empty at the root of a host, and where no base URL is known. */
export function basePath(baseUrl: string | null): string {
  return baseUrl === null ? '' : new URL(baseUrl).pathname.replace(/\/$/u, '')
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
