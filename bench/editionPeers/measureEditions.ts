import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { browserArguments, findBrowser } from '../../e2e/setup/findBrowser.ts'
import type { EditionPeer, PeerArticle } from './editionPeer.ts'
import { pageBytes, type PageBytes } from './pageBytes.ts'
import { reasonIn } from './reasonIn.ts'
import type { Taken } from './timedSteps.ts'
import { setUpPeer, type Workplace } from './workplace.ts'

/** What became of a peer: its quickest rounds, or why there is nothing to tell. */
export interface Outcome {
  name: string
  measured: Measured | string
}

export interface Measured {
  cold: Taken
  /** The build after one article was changed, right after a cold one. */
  changed: Taken
  /** Of the site, when it was built cold. */
  files: number
  page: PageBytes
}

/** A peer on its way; once there is a `why`, nothing more is asked of it. */
interface Attempt {
  peer: EditionPeer
  why: string | null
  cold: Taken[]
  changed: Taken[]
  page: PageBytes | null
  files: number
  place: Workplace | null
}

/** All in turns, every second round the other way round. One that cannot be installed, or fails, says so; the others go on. */
export async function measureEditions(
  peers: readonly EditionPeer[],
  articles: readonly PeerArticle[],
  { folder, rounds }: { folder: string; rounds: number },
): Promise<Outcome[]> {
  const attempts = peers.map((peer): Attempt => {
    return { peer, why: null, cold: [], changed: [], page: null, files: 0, place: null }
  })
  for (const [at, attempt] of attempts.entries()) {
    await go(attempt, 'install', async () => {
      attempt.place = await setUpPeer(attempt.peer, join(folder, String(at)), articles)
    })
  }
  for (let round = 0; round < rounds; round += 1)
    for (const attempt of round % 2 === 0 ? attempts : attempts.toReversed())
      await go(attempt, 'build', async () => timeRound(attempt))
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments() })
  try {
    for (const attempt of attempts) await go(attempt, 'page', async () => weigh(attempt, browser))
  } finally {
    await browser.close()
  }
  return attempts.map(outcomeOf)
}

async function go(attempt: Attempt, what: string, act: () => Promise<void>): Promise<void> {
  if (attempt.why !== null) return
  console.error(`  ${attempt.peer.name}: ${what}`)
  try {
    await act()
  } catch (error) {
    attempt.why = `${what}: ${reasonIn(error instanceof Error ? error.message : String(error))}`
    console.error(`  ${attempt.why}`)
  }
}

async function timeRound(attempt: Attempt): Promise<void> {
  const { place, cold, changed } = attempt
  if (place === null) return
  cold.push(await place.cold())
  attempt.files = place.files()
  changed.push(await place.changed())
}

async function weigh(attempt: Attempt, browser: Browser): Promise<void> {
  if (attempt.place === null) return
  attempt.page = await pageBytes(browser, attempt.place)
}

function outcomeOf({ peer: { name }, why, cold, changed, files, page }: Attempt): Outcome {
  const [quickestCold] = cold.toSorted(byWall)
  const [quickestChanged] = changed.toSorted(byWall)
  if (why !== null || quickestCold === undefined || quickestChanged === undefined || page === null)
    return { name, measured: why ?? 'no round' }
  return { name, measured: { cold: quickestCold, changed: quickestChanged, files, page } }
}

function byWall(a: Taken, b: Taken): number {
  return a.wall - b.wall
}
