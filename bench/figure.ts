/** One line of the table: what was measured, what it came to, what it should come to. */
export interface Figure {
  name: string
  measured: string
  /** '' for a figure that is only reported. */
  bar: string
  /** null for a figure that is only reported. */
  met: boolean | null
}

export function atMost(name: string, value: number, bar: number, unit = '', digits = 1): Figure {
  return { name, measured: put(value.toFixed(digits), unit), bar: `≤ ${put(bar, unit)}`, met: value <= bar }
}

export function atLeast(name: string, value: number, bar: number, unit = '', digits = 1): Figure {
  return { name, measured: put(value.toFixed(digits), unit), bar: `≥ ${put(bar, unit)}`, met: value >= bar }
}

function put(number: number | string, unit: string): string {
  return unit === '' ? String(number) : `${number} ${unit}`
}

export function reported(name: string, measured: string): Figure {
  return { name, measured, bar: '', met: null }
}

export function printTable(figures: readonly Figure[]): void {
  console.log('| figure | measured | bar | |\n|---|---|---|---|')
  for (const { name, measured, bar, met } of figures) {
    const verdict = met === null ? '' : met ? 'met' : '**missed**'
    console.log(`| ${name} | ${measured} | ${bar} | ${verdict} |`)
  }
}
