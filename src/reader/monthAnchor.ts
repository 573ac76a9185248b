/** The id of a month's heading; the underscore keeps it from being taken for a paragraph's. Null: what has no date. */
export function monthAnchor(month: string | null): string {
  return `_${month ?? 'undated'}`
}
