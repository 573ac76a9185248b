import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'
import type { Problem } from './problem.ts'

export interface Listing {
  /** From the archive's folder, `/` between, sorted. */
  paths: string[]
  /** Extensions of files that are not articles, with how many there are. */
  skipped: Map<string, number>
  problems: Problem[]
}

const articleExtensions = new Set(['.txt', '.md', '.html', '.htm'])

/**
 * The raw files of an archive, the folder `except` left out. A linked folder is not followed: it may lead back up. A
 * linked file must lie in the archive: what is published is what a publisher put there. A pipe or a device, of which
 * reading may never end, and a name that this system cannot read are problems too.
 */
export function listArticles(dir: string, except: string | null): Listing {
  const listing: Listing = { paths: [], skipped: new Map(), problems: [] }
  const refuse = (file: string, message: string): void => {
    listing.problems.push({ file, line: null, message })
  }
  const take = (entry: Dirent, relative: string): void => {
    const extension = extname(entry.name).toLowerCase()
    if (!articleExtensions.has(extension)) {
      listing.skipped.set(extension, (listing.skipped.get(extension) ?? 0) + 1)
      return
    }
    const trouble = troubleWith(entry, dir, relative)
    if (trouble === null) listing.paths.push(relative)
    else refuse(relative, trouble)
  }
  const walk = (prefix: string): void => {
    for (const entry of readdirSync(join(dir, prefix), { withFileTypes: true })) {
      const relative = prefix + entry.name
      if (entry.name.startsWith('.') || isApart(relative, entry.name)) continue
      if (!entry.isDirectory()) take(entry, relative)
      else if (resolve(dir, relative) !== except) {
        try {
          walk(`${relative}/`)
        } catch (error) {
          refuse(relative, unreadable(entry, dir, relative) ?? messageOf(error))
        }
      }
    }
  }
  walk('')
  listing.paths.sort((a, b) => (a < b ? -1 : 1))
  return listing
}

/** What stands in an archive and is no article. */
function isApart(relative: string, name: string): boolean {
  return (
    relative === 'ledger' ||
    relative === 'paper.json' ||
    name === 'node_modules' ||
    /^readme(?:\.|$)/iu.test(name)
  )
}

/** Why a file that is called like an article is not read; null if it is. */
function troubleWith(entry: Dirent, dir: string, relative: string): string | null {
  if (entry.isSymbolicLink()) return linkTrouble(dir, join(dir, relative))
  return unreadable(entry, dir, relative) ?? (entry.isFile() ? null : 'is not a file')
}

function linkTrouble(dir: string, path: string): string | null {
  if (!existsSync(path)) return 'is a link that leads nowhere'
  const target = realpathSync(path)
  if (!target.startsWith(realpathSync(dir) + sep)) return `is a link out of the archive, to ${target}`
  return statSync(target).isFile() ? null : 'is a link to what is not a file'
}

/** Names written in GBK, as old ZIP files unpack: what stands for them here leads to nothing. */
function unreadable({ name }: Dirent, dir: string, relative: string): string | null {
  return name.includes('\uFFFD') && !existsSync(join(dir, relative))
    ? 'has a name that is not UTF-8; rename it'
    : null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
