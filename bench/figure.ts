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
  const put = (number: number, places: number) => `${number.toFixed(places)}${unit === '' ? '' : ` ${unit}`}`
  return {
    name,
    measured: put(value, digits),
    bar: `≤ ${unit === '' ? bar : `${bar} ${unit}`}`,
    met: value <= bar,
  }
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
