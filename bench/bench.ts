import { buildSpeed } from './buildSpeed.ts'
import { firstPaint } from './firstPaint.ts'
import { printTable, type Figure } from './figure.ts'
import { htmlReading } from './htmlReading.ts'
import { pageWeight } from './pageWeight.ts'
import { parseSpeed } from './parseSpeed.ts'
import { reading } from './reading.ts'
import { search } from './search.ts'
import { steadiness } from './steadiness.ts'
import { setUp, type Workbench } from './workbench.ts'

/** Every figure there is, in the order of the table. `npm run bench -- NAME…` runs only those named. */
const figures: Record<string, (bench: Workbench) => Promise<Figure[]>> = {
  pageWeight,
  firstPaint,
  steadiness,
  search,
  buildSpeed,
  parseSpeed: async () => parseSpeed(),
  reading: async () => reading(),
  htmlReading: async () => htmlReading(),
}

async function main(names: readonly string[]): Promise<boolean> {
  const bench = await setUp()
  const table: Figure[] = []
  try {
    for (const [name, measure] of Object.entries(figures)) {
      if (names.length > 0 && !names.includes(name)) continue
      console.error(`measuring ${name} …`)
      table.push(...(await measure(bench)))
    }
  } finally {
    await bench.close()
  }
  printTable(table)
  return table.every(({ met }) => met !== false)
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
