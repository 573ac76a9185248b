import { buildSpeed } from './buildSpeed.ts'
import { editionPeers } from './editionPeers.ts'
import { firstPaint } from './firstPaint.ts'
import { printTable, type Figure } from './figure.ts'
import { hostile } from './hostile.ts'
import { htmlReading } from './htmlReading.ts'
import { interactions } from './interactions/interactions.ts'
import { kills } from './kills.ts'
import { links } from './links.ts'
import { memory } from './memory.ts'
import { names } from './names.ts'
import { pageWeight } from './pageWeight.ts'
import { parseSpeed } from './parseSpeed.ts'
import { reading } from './reading.ts'
import { search } from './search.ts'
import { secondArticle } from './secondArticle.ts'
import { steadiness } from './steadiness.ts'
import { setUp, type Workbench } from './workbench.ts'

/** Every figure there is, in the order of the table. `npm run bench -- NAME…` runs only those named. */
const figures: Record<string, Measure> = {
  pageWeight: onSite(pageWeight),
  firstPaint: onSite(firstPaint),
  secondArticle: onSite(secondArticle),
  steadiness: onSite(steadiness),
  interactionsOnPhone: onSite(interactions('phone')),
  interactionsOnDesk: onSite(interactions('desk')),
  search: onSite(search),
  buildSpeed: onSite(buildSpeed),
  editionPeers: () => editionPeers(),
  kills: () => kills(),
  parseSpeed,
  hostile: () => hostile(),
  memory,
  reading,
  names,
  htmlReading,
  links,
}

type Measure = (bench: () => Promise<Workbench>) => Figure[] | Promise<Figure[]>

/** For what is measured on a built paper, in a browser. */
function onSite(measure: (bench: Workbench) => Promise<Figure[]>): Measure {
  return async (bench) => measure(await bench())
}

async function main(chosen: readonly string[]): Promise<boolean> {
  const unknown = chosen.filter((name) => !(name in figures))
  if (unknown.length > 0) throw new Error(`no figure is called ${unknown.join(', ')}`)
  let bench: Promise<Workbench> | null = null
  const table: Figure[] = []
  try {
    for (const [name, measure] of Object.entries(figures)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue
      console.error(`measuring ${name} …`)
      table.push(...(await measure(() => (bench ??= setUp()))))
    }
  } finally {
    await close(bench)
  }
  printTable(table)
  return table.every(({ met }) => met !== false)
}

async function close(bench: Promise<Workbench> | null): Promise<void> {
  await (await bench)?.close()
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1
