import { statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { channelId } from '../article/mintId.ts'
import { listArticles } from './listArticles.ts'
import { ArchiveError, type Paper, readPaper, visibleName } from './paper.ts'
import type { Problem } from './problem.ts'

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
  /** What is called like an article or a folder of them, and cannot be read as one. */
  problems: Problem[]
}

/**
 * Lists an archive: a folder a channel; raw files in the root are a channel named after the paper's folder.
 * Dotfiles, README, `ledger/`, `node_modules/` and the folder `except` (an earlier build) are passed over.
 * Throws an `ArchiveError` when there is no such folder, or its paper.json cannot be read.
 */
export function readArchive(archiveDir: string, except: string | null = null): Archive {
  const dir = resolve(archiveDir)
  if (!isFolder(dir)) throw new ArchiveError(`${dir}: no such folder`)
  const paper = readPaper(dir)
  const { paths, skipped, problems } = listArticles(dir, except === null ? null : resolve(except))
  const channels = channelsByFolder(dir, paper, paths)
  const files = paths.map((relative) => ({
    path: join(dir, relative),
    relative,
    place: relative.slice(0, relative.length - extname(relative).length).normalize('NFC'),
    channel: channelOf(channels, folderOf(relative)),
  }))
  return { dir, paper, channels: [...new Set(channels.values())], files, skipped, problems }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
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
    const place = folder === '' ? basename(dir) : folder
    const id = channelId(place)
    const same = [...channels.values()].find((channel) => channel.id === id)
    channels.set(folder, same ?? { id, name: visibleName(place) ?? id, slogan: null })
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
