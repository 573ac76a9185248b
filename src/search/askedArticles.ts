import type { Volume } from './format/directory.ts'
import type { Request } from './matchRecord.ts'

type Asked = Pick<Request, 'from' | 'to'>

/**
 * The articles of a volume that lie between the days asked for, as far as is known. The directory tells months; where
 * in its month a day begins, the texts tell that were read: articles stand in the order of their days.
 */
export class AskedArticles {
  readonly #asked: Asked
  #begin: number
  #end: number
  /**
   * Before this article the last day asked for begins, if that bound is a day: where its month ends, or an earlier
   * article known to be of that day or an older one.
   */
  #edge: number

  constructor(volume: Volume, asked: Asked) {
    this.#asked = asked
    const [begin, end] = articlesBetween(volume, asked)
    this.#begin = begin
    this.#end = end
    this.#edge = isDay(asked.to) ? articlesBetween(volume, { from: asked.to, to: asked.to })[1] : begin
  }

  get begin(): number {
    return this.#begin
  }

  /** One after the last. */
  get end(): number {
    return this.#end
  }

  /** How many times more articles there are than those before `covered`. */
  timesMoreThan(covered: number): number {
    return Math.max((this.#end - this.#begin) / Math.max(covered - this.#begin, 1), 1)
  }

  holds(article: number): boolean {
    return article >= this.#begin && article < this.#end
  }

  /** Learns from the day of an article, `2019-12-06`; null for none. */
  learn(article: number, day: string | null): void {
    const { from, to } = this.#asked
    if (day === null) return
    if (to !== null && day.slice(0, to.length) > to) {
      this.#begin = Math.max(this.#begin, article + 1)
      return
    }
    this.#edge = Math.min(this.#edge, article)
    if (from !== null && day < from) this.#end = Math.min(this.#end, article)
  }

  /** Of increasing numbers of articles up to `most`, evenly apart, whose days tell where the last day asked for lies. */
  probes(articles: readonly number[], most: number): number[] {
    const near = articles.filter((article) => article < this.#edge)
    const step = Math.ceil(near.length / most)
    return step <= 2 ? [] : near.filter((_, at) => at % step === step - 1)
  }
}

function isDay(bound: string | null): boolean {
  return bound?.length === '2019-12-06'.length
}

/** The articles of the months that are asked for: the first, and the one after the last. */
function articlesBetween(
  { articles, months }: Pick<Volume, 'articles' | 'months'>,
  { from, to }: Asked,
): [begin: number, end: number] {
  if (from === null && to === null) return [0, articles]
  let at = 0
  let begin = articles
  let end = 0
  for (const [month, count] of months) {
    const asked =
      month !== '' &&
      (from === null || month >= from.slice(0, 7)) &&
      (to === null || month.slice(0, to.length) <= to)
    if (asked) {
      begin = Math.min(begin, at)
      end = at + count
    }
    at += count
  }
  return [begin, Math.max(begin, end)]
}
