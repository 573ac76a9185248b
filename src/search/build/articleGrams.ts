import type { Article } from '../../article/article.ts'
import { fold } from '../../text/foldText.ts'
import { channelGram, forEachGram, forEachUnit } from '../format/grams.ts'
import { bylinePlace, headlinePlace, paragraphPlace, partPlace, type Place } from '../format/places.ts'
import type { GramSorter } from './gramSorter.ts'

/** Hands the grams of articles to a sorter. */
export class ArticleGrams {
  readonly #sorter: GramSorter
  /** By unit: one more than the number of the last article that had it. */
  readonly #seen = new Int32Array(65_536)

  constructor(sorter: GramSorter) {
    this.#sorter = sorter
  }

  /** Every gram of an article; `number` is the article's in its volume, larger than before, `row` its channel's. */
  add(article: Article, number: number, row: number): void {
    const sorter = this.#sorter
    const seen = this.#seen
    sorter.add(channelGram(row), number, 0)
    for (const { place, text } of textsOf(article)) {
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
}

/** What can be searched in an article, by place. */
function textsOf({ headline, byline, paragraphs }: Article): { place: Place; text: string }[] {
  const texts = paragraphs.map(({ text }, index) => ({ place: paragraphPlace(index), text }))
  texts.push({ place: headlinePlace, text: headline.main })
  for (const [index, { text }] of headline.parts.entries()) texts.push({ place: partPlace(index), text })
  if (byline !== null) texts.push({ place: bylinePlace, text: byline.text })
  return texts.sort((a, b) => a.place - b.place)
}
