import { writeLongest, type LongList } from '../format/longest.ts'

/** How many lists the table names, and how many articles one must have to be worth naming. */
const most = 2048
const shortest = 512

/** Whether a list of so many articles may be named. */
export function longEnough(length: number): boolean {
  return length >= shortest
}

/** Keeps the longest of all lists it is offered, for the directory's table. */
export class LongestLists {
  #lists: LongList[] = []

  offer(place: number, length: number): void {
    if (!longEnough(length)) return
    this.#lists.push({ place, length })
    if (this.#lists.length >= most * 4) this.#keepLongest()
  }

  /** As Volume's `longest`. */
  toBase64(): string {
    this.#keepLongest()
    return writeLongest(this.#lists.sort((a, b) => a.place - b.place))
  }

  #keepLongest(): void {
    this.#lists.sort((a, b) => b.length - a.length || a.place - b.place)
    this.#lists.splice(most)
  }
}
