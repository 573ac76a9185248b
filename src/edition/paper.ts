import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { isChannelId } from '../article/mintId.ts'
import { dropInvisible } from '../ingest/splitLines.ts'
import { jsonEnd } from './jsonEnd.ts'
import { jsonLines } from './jsonLines.ts'
import { formatProblem, type Problem } from './problem.ts'

const text = v.string('must be text, in quotation marks')
const list = 'must be a list, in square brackets'
const yesOrNo = v.boolean('must be true or false, without quotation marks')

/** Of an object: that it is none, that a key is missing, or that there is one too many. */
function keysOf(...known: readonly string[]) {
  return ({ expected, received }: { expected: string | null; received: string }): string => {
    if (expected === 'never') return `is not known here (known: ${known.join(', ')})`
    return received === 'undefined' ? 'is missing' : 'must be an object, in curly brackets'
  }
}

/** What is never seen, such as marks that turn the line around, is left out as in articles. */
const Line = v.pipe(text, v.transform(dropInvisible))
const Words = v.pipe(Line, v.trim(), v.nonEmpty('must not be empty'))

/** Where the site will live. */
const BaseUrl = v.pipe(
  text,
  v.check(
    (url) => readBaseUrl(url) !== null,
    'must be an address like https://paper.example or https://host.example/news',
  ),
  v.transform((url) => readBaseUrl(url) ?? url),
)

const PaperChannel = v.strictObject(
  {
    /** What stands in the channel's URL; without it, made from the folder. */
    id: v.optional(
      v.pipe(text, v.check(isChannelId, 'must be like gaotang-1, and no name that Windows keeps for itself')),
    ),
    /** The folder beside paper.json; without it, the id. */
    folder: v.optional(v.pipe(text, v.nonEmpty('must not be empty'))),
    name: Words,
    slogan: v.optional(v.nullable(Line)),
  },
  keysOf('id', 'folder', 'name', 'slogan'),
)

/** `paper.json`, kept in the archive's folder by the publisher. Only the name is needed; an unknown key is an error. */
export const Paper = v.strictObject(
  {
    name: Words,
    tagline: v.optional(v.nullable(Line), null),
    about: v.optional(v.array(Line, list), []),
    baseUrl: v.optional(v.nullable(BaseUrl), null),
    language: v.optional(v.picklist(['zh-Hans', 'zh-Hant'], 'must be zh-Hans or zh-Hant'), 'zh-Hans'),
    channels: v.optional(v.array(PaperChannel, list), []),
    /** Whether a reader with an old link may see what its paragraph said then. */
    oldWordings: v.optional(yesOrNo, true),
    /** Whether browsers are to keep what was read; once they did, `false` takes it back. */
    offline: v.optional(yesOrNo, true),
  },
  keysOf('name', 'tagline', 'about', 'baseUrl', 'language', 'channels', 'oldWordings', 'offline'),
)
export type Paper = v.InferOutput<typeof Paper>

/** Something in the archive that stops the whole build; `message` names the file, and the key or line. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'
}

/**
 * The archive's paper.json; a paper named after the folder when there is none.
 * Throws an `ArchiveError` for one that cannot be read, which names everything that is wrong with it, as problems of articles.
 */
export function readPaper(dir: string): Paper {
  const text = readIfThere(join(dir, fileName))?.replace(/^\uFEFF/u, '')
  if (text === undefined) return v.parse(Paper, { name: visibleName(basename(dir)) ?? '故里' })
  const parsed = v.safeParse(Paper, parseJson(dir, text))
  if (parsed.success) return parsed.output
  const lines = jsonLines(text)
  throw unusable(
    dir,
    parsed.issues.map((issue) => {
      const path = v.getDotPath(issue) ?? ''
      return {
        line: lineOf(path, lines),
        message: path === '' ? issue.message : `"${path}" ${issue.message}`,
      }
    }),
  )
}

const fileName = 'paper.json'

function unusable(dir: string, wrong: readonly Omit<Problem, 'file'>[]): ArchiveError {
  const inOrder = wrong.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0))
  const problems = inOrder.map((problem) => formatProblem({ file: fileName, ...problem }))
  return new ArchiveError([`${dir}: the archive's ${fileName} cannot be used`, ...problems].join('\n'))
}

/** Of what is missing, where it should stand. */
function lineOf(path: string, lines: ReadonlyMap<string, number>): number {
  const line = lines.get(path)
  return line ?? (path === '' ? 1 : lineOf(path.slice(0, Math.max(path.lastIndexOf('.'), 0)), lines))
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

function parseJson(dir: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    const at = jsonEnd(text)
    const line = text.slice(0, at).split('\n').length
    const message =
      at < text.length
        ? 'this is no JSON: here or before it a comma, colon, bracket or quotation mark is missing, or one too many'
        : 'the file ends too soon: a bracket or a quotation mark is not closed'
    throw unusable(dir, [{ line, message }])
  }
}
