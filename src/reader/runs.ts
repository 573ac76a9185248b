/** What may lie over a stretch of text: a person's first mention, a point of a speech, the hit of a search. */
export interface Span {
  start: number
  end: number
  kind: 'person' | 'lead' | 'point' | 'hit'
  /** A person's id; null for the other kinds. */
  ref: string | null
}

/** A stretch of text under the same spans from its first character to its last. */
export interface Run {
  start: number
  end: number
  person: string | null
  lead: boolean
  point: boolean
  hit: boolean
}

/**
 * Cuts a text of `length` UTF-16 units into runs at the edges of `spans`, which may overlap or be out of
 * order. The runs cover the text without gaps; spans outside it are cut to it, empty ones dropped.
 */
export function runsOf(length: number, spans: readonly Span[]): Run[] {
  const edges = new Set([0, length])
  for (const span of spans) {
    if (span.start < span.end) {
      edges.add(Math.min(Math.max(span.start, 0), length))
      edges.add(Math.min(Math.max(span.end, 0), length))
    }
  }
  const sorted = [...edges].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => runBetween(sorted[index] ?? 0, end, spans))
}

function runBetween(start: number, end: number, spans: readonly Span[]): Run {
  const over = spans.filter((span) => span.start <= start && span.end >= end)
  const has = (kind: Span['kind']): boolean => over.some((span) => span.kind === kind)
  return {
    start,
    end,
    person: over.find((span) => span.kind === 'person')?.ref ?? null,
    lead: has('lead'),
    point: has('point'),
    hit: has('hit'),
  }
}

/**
 * How many characters of a point are its counting words: 「一要」狠抓…, 「第二,」…, 「三是」…; 0 for a point
 * that does not count (「要有唯旗是夺的拼劲」).
 */
export function leadLength(point: string): number {
  return (
    /^(?:第?[一二三四五六七八九十]{1,3}(?:要|是|个|方面)?|首先|其次|再次|最后|[(（][一二三四五六七八九十]{1,3}[)）])/u.exec(
      point,
    )?.[0].length ?? 0
  )
}
