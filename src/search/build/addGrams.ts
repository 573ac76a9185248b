import type { Article } from '../../article/article.ts'
import { fold } from '../../text/foldText.ts'
import { channelGram, forEachGram, forEachUnit } from '../format/grams.ts'
import { bylinePlace, headlinePlace, paragraphPlace, partPlace, type Place } from '../format/places.ts'
import type { GramSorter } from './gramSorter.ts'

/** Hands every gram of an article to the sorter; `number` is the article's in its volume, `row` its channel's. */
export function addGrams(sorter: GramSorter, article: Article, number: number, row: number): void {
  sorter.add(channelGram(row), number, 0)
  const units = new Set<number>()
  for (const { place, text } of textsOf(article)) {
    const folded = fold(text)
    forEachGram(folded, (gram) => sorter.add(gram, number, place))
    forEachUnit(folded, (gram) => units.add(gram))
  }
  for (const gram of units) sorter.add(gram, number, 0)
}

/** What can be searched in an article, by place. */
function textsOf({ headline, byline, paragraphs }: Article): { place: Place; text: string }[] {
  const texts = paragraphs.map(({ text }, index) => ({ place: paragraphPlace(index), text }))
  texts.push({ place: headlinePlace, text: headline.main })
  for (const [index, { text }] of headline.parts.entries()) texts.push({ place: partPlace(index), text })
  if (byline !== null) texts.push({ place: bylinePlace, text: byline.text })
  return texts.sort((a, b) => a.place - b.place)
}
