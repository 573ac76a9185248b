import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { channelId } from '../article/mintId.ts'
import { ArchiveError, type Paper, readPaper } from './paper.ts'

export interface Channel {
  id: string
  name: string
  slogan: string | null
}

/** One raw file. `place` is its path from the archive without the extension, `/` between (`gaotang/x`). */
export interface ArchiveFile {
  path: string
  relative: string
  place: string
  channel: Channel
}

export interface Archive {
  dir: string
  paper: Paper
  /** In the order of paper.json, then the folders it does not name. */
  channels: Channel[]
  /** In the order of their paths, so that a build does not depend on the disk. */
  files: ArchiveFile[]
  /** Extensions of files that are not articles, with how many there are. */
  skipped: Map<string, number>
}

const articleExtensions = new Set(['.txt', '.md', '.html', '.htm'])

/**
 * Lists an archive: a folder a channel; raw files in the root are a channel named after the paper's folder.
 * Dotfiles, README, `ledger/`, `node_modules/` and the folder `except` (an earlier build) are passed over.
 * Throws an `ArchiveError` when there is no such folder, or its paper.json cannot be read.
 */
export function readArchive(archiveDir: string, except: string | null = null): Archive {
  const dir = resolve(archiveDir)
  if (!isFolder(dir)) throw new ArchiveError(`${dir}: no such folder`)
  const paper = readPaper(dir)
  const skipped = new Map<string, number>()
  const paths = listArticles(dir, except === null ? null : resolve(except), skipped)
  const channels = channelsByFolder(dir, paper, paths)
  const files = paths.map((relative) => ({
    path: join(dir, relative),
    relative,
    place: relative.slice(0, relative.length - extname(relative).length).normalize('NFC'),
    channel: channelOf(channels, folderOf(relative)),
  }))
  return { dir, paper, channels: [...new Set(channels.values())], files, skipped }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Paths from `dir`, `/` between, sorted. A linked folder is not followed: it may lead back up. */
function listArticles(dir: string, except: string | null, skipped: Map<string, number>): string[] {
  const found: string[] = []
  const walk = (prefix: string): void => {
    for (const entry of readdirSync(join(dir, prefix), { withFileTypes: true })) {
      const relative = prefix + entry.name
      if (entry.name.startsWith('.') || isApart(relative, entry.name)) continue
      if (entry.isDirectory()) {
        if (resolve(dir, relative) !== except) walk(`${relative}/`)
        continue
      }
      const extension = extname(entry.name).toLowerCase()
      if (articleExtensions.has(extension)) found.push(relative)
      else skipped.set(extension, (skipped.get(extension) ?? 0) + 1)
    }
  }
  walk('')
  return found.sort((a, b) => (a < b ? -1 : 1))
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

/** The first folder of a path, '' for a file in the root. */
function folderOf(relative: string): string {
  const slash = relative.indexOf('/')
  return slash === -1 ? '' : relative.slice(0, slash)
}

function channelsByFolder(dir: string, paper: Paper, paths: readonly string[]): Map<string, Channel> {
  const channels = new Map<string, Channel>()
  const folders = new Set(paths.map((path) => folderOf(path).normalize('NFC')))
  for (const { id, folder, name, slogan } of paper.channels) {
    // Without `folder` it is the one called like the id or the name.
    const place = folder ?? [id, name].find((word) => word !== undefined && folders.has(word)) ?? id ?? name
    const channel = { id: id ?? channelId(place), name, slogan: slogan ?? null }
    refuseSecond(dir, channels, place, channel.id)
    channels.set(place.normalize('NFC'), channel)
  }
  for (const folder of folders) {
    if (channels.has(folder)) continue
    const name = folder === '' ? basename(dir) : folder
    const id = channelId(name)
    const same = [...channels.values()].find((channel) => channel.id === id)
    channels.set(folder, same ?? { id, name, slogan: null })
  }
  return channels
}

function refuseSecond(dir: string, channels: ReadonlyMap<string, Channel>, folder: string, id: string): void {
  for (const [other, channel] of channels) {
    if (channel.id !== id && other !== folder) continue
    throw new ArchiveError(
      `${join(dir, 'paper.json')}: channels 「${other}」 and 「${folder}」 claim the same folder or id 「${id}」`,
    )
  }
}

function channelOf(channels: ReadonlyMap<string, Channel>, folder: string): Channel {
  const channel = channels.get(folder.normalize('NFC'))
  if (channel === undefined) throw new Error(`no channel for the folder ${folder}`)
  return channel
}
