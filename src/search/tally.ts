import type { FoundArticle } from './searchResult.ts'

export interface Totals {
  articles: number
  places: number
  paragraphs: number
  /** False for an estimate. */
  exact: boolean
}

/** Counts what was checked, and estimates the rest from it. */
export class Tally {
  #checked = 0
  #articles = 0
  #places = 0
  #paragraphs = 0
  #missed = false

  /** `checked` articles were compared with their text, of which these are hits. */
  count(found: readonly FoundArticle[], checked: number): void {
    this.#checked += checked
    this.#articles += found.length
    for (const { hits } of found) {
      this.#places += hits.length
      this.#paragraphs += hits.filter(({ place }) => place === 'paragraph').length
    }
  }

  /** A file could not be read, so that no count is the whole. */
  miss(): void {
    this.#missed = true
  }

  /** How many were right so far. */
  get articles(): number {
    return this.#articles
  }

  /** The share of candidates that were right so far; 1 before any was checked. */
  precision(): number {
    return this.#checked === 0 ? 1 : this.#articles / this.#checked
  }

  /**
   * With `rest`, candidates not checked, which are hits if `known`; `share` is how many times more articles there
   * are than were looked at.
   */
  totals({ rest, known, share, complete }: Unchecked): Totals {
    const none = rest.articles === 0
    if (share === 1 && (none || known))
      return {
        articles: this.#articles + rest.articles,
        places: this.#places + rest.places,
        paragraphs: this.#paragraphs + rest.paragraphs,
        exact: complete && !this.#missed,
      }
    // Not one of a few checked was right: it is still possible that the next one is.
    const right = known ? 1 : (this.#articles + 0.5) / (this.#checked + 1)
    const articles = Math.round((this.#articles + rest.articles * right) * share)
    const perArticle = (count: number) => Math.round((articles * count) / Math.max(this.#articles, 1))
    return {
      articles,
      places: Math.max(articles, perArticle(this.#places)),
      paragraphs: perArticle(this.#paragraphs),
      exact: false,
    }
  }
}

interface Unchecked {
  rest: Omit<Totals, 'exact'>
  known: boolean
  share: number
  complete: boolean
}
