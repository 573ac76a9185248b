/** What a list file costs, in texts: about 6.5 KB for 1.9. */
export const textsForFile = 3.5

/** How many articles a page shows, and what it may cost in texts: about 95 KB. One query in a thousand would cost more. */
export const articlesOfPage = 10
const effortOfPage = 48

/** What a list of so many articles may cost, page by page. */
export function effortOf(articles: number): number {
  return (effortOfPage * articles) / articlesOfPage
}

/**
 * What is spent on one answer, counted in texts of articles. Once `most` is spent an answer that has something is
 * given as it is: what the archive holds in all does not decide how long a reader waits.
 */
export class Effort {
  readonly #most: number
  #spent = 0

  constructor(most: number) {
    this.#most = most
  }

  /** A list was read, or read on. */
  addFile(): void {
    this.#spent += textsForFile
  }

  addTexts(count: number): void {
    this.#spent += count
  }

  /** How many more texts may be read. */
  get left(): number {
    return Math.max(Math.floor(this.#most - this.#spent), 0)
  }

  /** Whether a list file may still be read, and then texts of the same weight. */
  get allowsFile(): boolean {
    return this.#most - this.#spent >= 2 * textsForFile
  }
}
