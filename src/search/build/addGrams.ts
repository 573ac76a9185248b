import type { Article } from '../../article/article.ts'
import { fold } from '../../text/foldText.ts'
import { channelGram, forEachGram, forEachUnit } from '../format/grams.ts'
import { bylinePlace, headlinePlace, paragraphPlace, partPlace, type Place } from '../format/places.ts'
import type { GramSorter } from './gramSorter.ts'

/** Hands every gram of an article to the sorter; `number` is the article's in its volume, `row` its channel's. */
export function addGrams(sorter: GramSorter, article: Article, number: number, row: number): void {
  sorter.add(channelGram(row), number, 0)
  const units = new Set<number>()
  const addText = (text: string, place: Place): void => {
    const folded = fold(text)
    forEachGram(folded, (gram) => sorter.add(gram, number, place))
    forEachUnit(folded, (gram) => units.add(gram))
  }
  addText(article.headline.main, headlinePlace)
  for (const [index, { text }] of article.headline.parts.entries()) addText(text, partPlace(index))
  if (article.byline !== null) addText(article.byline.text, bylinePlace)
  for (const [index, { text }] of article.paragraphs.entries()) addText(text, paragraphPlace(index))
  for (const gram of units) sorter.add(gram, number, 0)
}
