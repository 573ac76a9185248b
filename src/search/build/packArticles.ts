import type { Article } from '../../article/article.ts'
import { fold } from '../../text/foldText.ts'
import { channelGram, forEachGram, forEachUnit } from '../format/grams.ts'
import { bylinePlace, headlinePlace, paragraphPlace, partPlace, type Place } from '../format/places.ts'
import { GramSorter } from './gramSorter.ts'
import type { PackedRun } from './sortedRun.ts'

/** What can be searched in an article; plain, so that it can be handed to another thread. */
export interface ArticleText {
  /** Its number in the volume, and its channel's row in the directory. */
  number: number
  row: number
  /** By place, increasing. */
  texts: readonly { place: Place; text: string }[]
}

export function articleText(
  { headline, byline, paragraphs }: Article,
  number: number,
  row: number,
): ArticleText {
  const texts = paragraphs.map(({ text }, index) => ({ place: paragraphPlace(index), text }))
  texts.push({ place: headlinePlace, text: headline.main })
  for (const [index, { text }] of headline.parts.entries()) texts.push({ place: partPlace(index), text })
  if (byline !== null) texts.push({ place: bylinePlace, text: byline.text })
  return { number, row, texts: texts.sort((a, b) => a.place - b.place) }
}

/** Of each thread one: a sorter for every batch would leave a hundred megabytes behind each time. */
const sorter = new GramSorter()
/** By unit: one more than the number of the last article that had it. */
const seen = new Int32Array(65_536)

/** The grams of articles whose numbers increase, sorted and packed. */
export function packArticles(articles: readonly ArticleText[]): PackedRun[] {
  seen.fill(0)
  for (const { number, row, texts } of articles) {
    sorter.add(channelGram(row), number, 0)
    for (const { place, text } of texts) {
      const folded = fold(text)
      forEachGram(folded, (gram) => sorter.add(gram, number, place))
      forEachUnit(folded, (gram) => {
        const unit = gram >>> 16
        if (seen[unit] === number + 1) return
        seen[unit] = number + 1
        sorter.add(gram, number, 0)
      })
    }
  }
  return sorter.takeRuns()
}
