import { articleId, channelId } from '../article/mintId.ts'
import type { Article, ChannelRef } from '../article/article.ts'
import { mintParagraphIds } from '../ledger/mintParagraphIds.ts'
import { assembleArticle } from './assembleArticle.ts'
import { decodeText } from './decodeText.ts'
import { authorByline } from './html/authorByline.ts'
import { decodePage } from './html/decodePage.ts'
import { IngestError } from './ingestError.ts'
import type { NameModel } from './people/crf/nameModel.ts'
import { shippedModel } from './people/crf/shippedModel.ts'
import { type Metadata, readFrontMatter } from './readFrontMatter.ts'
import { type PageReading, readHtml } from './readHtml.ts'
import { readLinesAsPrinted } from './readLinesAsPrinted.ts'
import type { Structure } from './readStructure.ts'
import { splitLines } from './splitLines.ts'

/** One raw file as it was received, and its place in the archive (`gaotang/x`, without the extension). */
export interface RawArticle {
  /** Decides how the bytes are read: .html and .htm as a page, anything else as text. */
  fileName: string
  place: string
  bytes: Uint8Array
  channel: ChannelRef
  /** Ids for the paragraphs, in order; minted from their text when not given. */
  assignIds?: (texts: readonly string[]) => readonly string[]
  /** What finds names; the model that is shipped when not given. */
  names?: NameModel
}

/**
 * Reads one raw file into one Article.
 * @throws IngestError, and nothing else, when the file is empty, too large, binary, undecodable, when its front matter
 * is broken, or when there is no text in it.
 */
export function parseArticle(raw: RawArticle): Article {
  const { metadata, structure } = readRaw(raw)
  return assembleArticle(structure, {
    id: articleId(raw.place),
    channel: channelOf(metadata, raw.channel),
    metadata,
    assignIds: raw.assignIds ?? ((texts) => mintParagraphIds(texts)),
    names: raw.names ?? shippedModel(),
  })
}

/** The texts of the paragraphs that `parseArticle` finds, without reading what they say: many times as fast. Throws as it does. */
export function readParagraphs(raw: Pick<RawArticle, 'fileName' | 'bytes' | 'channel'>): string[] {
  return readRaw(raw).structure.paragraphs.map(({ text }) => text)
}

function readRaw(raw: Pick<RawArticle, 'fileName' | 'bytes' | 'channel'>): {
  metadata: Metadata
  structure: Structure
} {
  const { metadata, lines, author, isAuthorLine } = readLines(raw)
  const inText = readLinesAsPrinted(lines, raw.channel.name)
  if (inText.headline.main === '') throw new IngestError('there is no text in this file', null)
  return { metadata, structure: { ...inText, byline: authorByline(inText.byline, author, isAuthorLine) } }
}

/** `author`: whom a web page names beside its text. */
function readLines({ fileName, bytes }: Pick<RawArticle, 'fileName' | 'bytes'>): PageReading {
  if (/\.html?$/iu.test(fileName)) return readHtml(decodePage(bytes))
  const { metadata, body } = readFrontMatter(decodeText(bytes))
  return { metadata, author: null, isAuthorLine: false, lines: splitLines(body) }
}

/** The channel that the front matter names, if it is another than the folder's. */
function channelOf({ channel }: Metadata, folder: ChannelRef): ChannelRef {
  if (channel === null || channel === folder.id || channel === folder.name) return folder
  return { id: channelId(channel), name: channel }
}
