import { IngestError } from '../ingestError.ts'
import type { Element } from './elements.ts'
import type { PageLine } from './readLines.ts'

/** Why a page has no article in it, so that whoever saved it knows what to do. */
export function explainEmptyPage(elements: readonly Element[], lines: readonly PageLine[]): IngestError {
  const has = (tag: string): boolean => elements.some(({ tagName }) => tagName === tag)
  if (has('frameset'))
    return new IngestError('this page only holds frames: save the frame that has the article', null)
  const texts = lines.filter(({ block }) => block.tagName !== 'head')
  if (texts.length === 0) {
    return new IngestError(
      has('script')
        ? 'this page has no text of its own, a script writes it: save it from a browser that shows it'
        : 'there is no text on this page',
      null,
    )
  }
  const linked = texts.filter((line) => line.linked * 2 > line.text.length).length
  if (linked * 2 >= texts.length) return new IngestError('this page is a list of links, not an article', null)
  return new IngestError('no article was found on this page: it has no sentences', null)
}
