import { articleId, channelId } from '../article/mintId.ts'
import type { Article, ChannelRef } from '../article/article.ts'
import { mintParagraphIds } from '../ledger/mintParagraphIds.ts'
import { assembleArticle } from './assembleArticle.ts'
import { decodeText } from './decodeText.ts'
import { IngestError } from './ingestError.ts'
import { type Metadata, readFrontMatter } from './readFrontMatter.ts'
import { readHtml, declaredCharset } from './readHtml.ts'
import { readStructure } from './readStructure.ts'
import { type SourceLine, splitLines } from './splitLines.ts'

/** One raw file as it was received, and its place in the archive (`gaotang/x`, without the extension). */
export interface RawArticle {
  /** Decides how the bytes are read: .html and .htm as a page, anything else as text. */
  fileName: string
  place: string
  bytes: Uint8Array
  channel: ChannelRef
  /** Ids for the paragraphs, in order; minted from their text when not given. */
  assignIds?: (texts: readonly string[]) => readonly string[]
}

/**
 * Reads one raw file into one Article.
 * @throws IngestError, and nothing else, when the file is empty, too large, binary, undecodable, when its front matter
 * is broken, or when there is no text in it.
 */
export function parseArticle(raw: RawArticle): Article {
  const { metadata, lines } = readLines(raw)
  const structure = readStructure(lines, raw.channel.name)
  if (structure.headline.main === '') throw new IngestError('there is no text in this file', null)
  return assembleArticle(structure, {
    id: articleId(raw.place),
    channel: channelOf(metadata, raw.channel),
    metadata,
    assignIds: raw.assignIds ?? ((texts) => mintParagraphIds(texts)),
  })
}

function readLines({ fileName, bytes }: RawArticle): { metadata: Metadata; lines: SourceLine[] } {
  if (/\.html?$/iu.test(fileName)) return readHtml(decodeText(bytes, declaredCharset(bytes)))
  const { metadata, body } = readFrontMatter(decodeText(bytes))
  return { metadata, lines: splitLines(body) }
}

/** The channel that the front matter names, if it is another than the folder's. */
function channelOf({ channel }: Metadata, folder: ChannelRef): ChannelRef {
  if (channel === null || channel === folder.id || channel === folder.name) return folder
  return { id: channelId(channel), name: channel }
}
