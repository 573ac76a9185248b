/**
 * A paragraph of a revised article that knows where each of its UTF-16 units comes from: `owner`, the paragraph of
 * the first version that it continues, or `none`, or `copyOf` the one that it was copied from; `at`, its offset
 * there, -1 if the unit itself is new.
 */
export interface Tracked {
  text: string
  owner: number[]
  at: number[]
}

/** The owner of text that continues no paragraph: inserted, or put in another one's place. */
export const none = -1

/** The owner of text copied from the paragraph `owner`; the copy of a copy is a copy of the first. */
export function copyOf(owner: number): number {
  return owner < 0 ? owner : -2 - owner
}

/** A paragraph of the first version. */
export function original(text: string, index: number): Tracked {
  const units = Array.from({ length: text.length }, (_, at) => at)
  return { text, owner: units.map(() => index), at: units }
}

/** New text in the paragraph `owner`, or in none (-1). */
export function written(text: string, owner: number): Tracked {
  return {
    text,
    owner: Array.from({ length: text.length }, () => owner),
    at: Array.from({ length: text.length }, () => -1),
  }
}

export function slice({ text, owner, at }: Tracked, start: number, end = text.length): Tracked {
  return { text: text.slice(start, end), owner: owner.slice(start, end), at: at.slice(start, end) }
}

export function join(parts: readonly Tracked[]): Tracked {
  return {
    text: parts.map(({ text }) => text).join(''),
    owner: parts.flatMap(({ owner }) => owner),
    at: parts.flatMap(({ at }) => at),
  }
}

/** The paragraph that most of a stretch continues: new words among its words are its own. */
export function mainOwner({ owner }: Tracked): number {
  const units = new Map<number, number>()
  for (const one of owner) units.set(one, (units.get(one) ?? 0) + 1)
  return [...units].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1
}
