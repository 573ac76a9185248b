/**
 * The number of a place in its article, as lists hold it. Small ones cost least: the first six paragraphs are
 * 0-5, then come the headline, the byline and the headline's other parts (6-10), then the other paragraphs from 11.
 */
export type Place = number

export const headlinePlace: Place = 6
export const bylinePlace: Place = 7
/** Of many parts or paragraphs the last ones share a number, and are told apart by their text. */
const lastPartPlace: Place = 10
export const lastPlace: Place = 16_383

export function partPlace(index: number): Place {
  return Math.min(8 + index, lastPartPlace)
}

export function paragraphPlace(index: number): Place {
  return Math.min(index < 6 ? index : index + 5, lastPlace)
}

export function isParagraph(place: Place): boolean {
  return place < headlinePlace || place > lastPartPlace
}

/** Whether a number may stand for several places, so that counting numbers does not count places. */
export function isShared(place: Place): boolean {
  return place === lastPartPlace || place === lastPlace
}
