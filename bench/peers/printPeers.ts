/** A line of the comparison: a peer with its cells, or why it has none. */
export interface PeerRow {
  name: string
  cells: string[]
}

const columns = [
  'index, MB (with texts)',
  'built, s',
  'found: all · name · word · quoted · phrase · middle',
  'first page right',
  'cold KB a query, p50 / p95',
  'requests',
  'ms',
]

/** The table of the README's search section, of one size of archive. */
export function printPeers(size: number, rows: readonly PeerRow[]): void {
  console.log(`\nPeers, ${size.toLocaleString('en')} articles\n`)
  console.log(`| | ${columns.join(' | ')} |\n|---|${'---|'.repeat(columns.length)}`)
  for (const row of rows) console.log(rowOf(row))
  console.log('')
}

export function rowOf({ name, cells }: PeerRow): string {
  return `| ${[name, ...cells, ...columns.slice(cells.length).map(() => '')].join(' | ')} |`
}
