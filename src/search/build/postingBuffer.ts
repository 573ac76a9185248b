import type { Postings } from '../format/postings.ts'

/** A list to be filled again and again, so that there are not millions of them. */
export class PostingBuffer implements Postings {
  articles = new Int32Array(64)
  ends = new Int32Array(64)
  places = new Uint16Array(64)
  length = 0

  clear(): void {
    this.length = 0
  }

  /** An article not before the last one. */
  addArticle(article: number): void {
    const { length } = this
    if (length > 0 && this.articles[length - 1] === article) return
    if (length === this.articles.length) {
      this.articles = extended(this.articles, new Int32Array(length * 2))
      this.ends = extended(this.ends, new Int32Array(length * 2))
    }
    this.articles[length] = article
    this.ends[length] = length === 0 ? 0 : (this.ends[length - 1] ?? 0)
    this.length = length + 1
  }

  /** A place in the last article, not before the last one there. */
  addPlace(place: number): void {
    const end = this.ends[this.length - 1] ?? 0
    const begin = this.length === 1 ? 0 : (this.ends[this.length - 2] ?? 0)
    if (end > begin && this.places[end - 1] === place) return
    if (end === this.places.length) this.places = extended(this.places, new Uint16Array(end * 2))
    this.places[end] = place
    this.ends[this.length - 1] = end + 1
  }
}

function extended<Numbers extends Int32Array | Uint16Array>(numbers: Numbers, larger: Numbers): Numbers {
  larger.set(numbers)
  return larger
}
