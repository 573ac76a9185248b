import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { isChannelId } from '../article/mintId.ts'
import { dropInvisible } from '../ingest/splitLines.ts'

/** What is never seen, such as marks that turn the line around, is left out as in articles. */
const Line = v.pipe(v.string(), v.transform(dropInvisible))
const Words = v.pipe(Line, v.trim(), v.nonEmpty('must not be empty'))

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
  id: v.optional(
    v.pipe(
      v.string(),
      v.check(isChannelId, 'must be like gaotang-1, and no name that Windows keeps for itself'),
    ),
  ),
  /** The folder beside paper.json; without it, the id. */
  folder: v.optional(v.pipe(v.string(), v.nonEmpty('must not be empty'))),
  name: Words,
  slogan: v.optional(v.nullable(Line)),
})

/** `paper.json`, kept in the archive's folder by the publisher. Only the name is needed; an unknown key is an error. */
export const Paper = v.strictObject({
  name: Words,
  tagline: v.optional(v.nullable(Line), null),
  about: v.optional(v.array(Line), []),
  baseUrl: v.optional(v.nullable(BaseUrl), null),
  language: v.optional(v.picklist(['zh-Hans', 'zh-Hant']), 'zh-Hans'),
  channels: v.optional(v.array(PaperChannel), []),
  /** Whether a reader with an old link may see what its paragraph said then. */
  oldWordings: v.optional(v.boolean(), true),
  /** Whether browsers are to keep what was read; once they did, `false` takes it back. */
  offline: v.optional(v.boolean(), true),
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
  if (text === null) return v.parse(Paper, { name: visibleName(basename(dir)) ?? '故里' })
  const parsed = v.safeParse(Paper, parseJson(file, text.replace(/^\uFEFF/u, '')))
  if (parsed.success) return parsed.output
  const problems = parsed.issues.map(
    (issue) => `  ${v.getDotPath(issue) ?? '(the whole file)'}: ${issue.message}`,
  )
  throw new ArchiveError(`${file}:\n${problems.join('\n')}`)
}

/** What is seen of a folder's name; null for nothing. */
export function visibleName(folder: string): string | null {
  return dropInvisible(folder).trim() || null
}

const longestBase = 500

/**
 * A base URL, `https://paper.example` or that of a folder, `https://host.example/news`, without a slash at its end; null
 * if it is none. The folder's name is kept to what stands in an address, a shell and a server's configuration alike.
 */
export function readBaseUrl(url: string): string | null {
  if (url.length > longestBase || !URL.canParse(url)) return null
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
