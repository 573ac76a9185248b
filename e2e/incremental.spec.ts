import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { appendFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { seededRandom } from '../train/random.ts'
import { buildSite } from './setup/buildSite.ts'
import { crawlSite } from './setup/crawlSite.ts'
import { killBuilds } from './setup/killedBuilds.ts'
import { expect, test } from './test.ts'

const root = join(import.meta.dirname, '..')

// Whole builds, many in a test.
test.describe.configure({ timeout: 600_000 })

const market = `南河大集腊月开市
本报讯(记者王小满)3月5日,南河大集开市,镇长李大成在开市仪式上讲话,强调一要方便群众,二要守住安全。
集上的年画卖了三百张。`

test('edition upon edition: each build reads and renders what has changed, and makes what a build from nothing makes', async () => {
  const { archive, out } = paper()
  const first = await build(archive, out)
  expect([first.read, first.rendered]).toEqual([first.articles, first.pages])

  const again = await build(archive, out)
  expect([again.read, again.rendered, again.articles, again.pages]).toEqual([
    0,
    0,
    first.articles,
    first.pages,
  ])

  writeFileSync(join(archive, 'gaotang/market.txt'), market)
  const added = await build(archive, out)
  expect(added.read).toBe(1)
  expect(added.articles).toBe(first.articles + 1)
  expect(added.rendered).toBeLessThan(first.pages / 2)

  const untouched = join(out, 'about/index.html')
  const { ino } = statSync(untouched)
  appendFileSync(join(archive, 'gaotang/market.txt'), '\n摊主说,开春还来。')
  const edited = await build(archive, out)
  expect(edited.read).toBe(1)
  expect(edited.rendered).toBeLessThan(20)
  expect(statSync(untouched).ino).toBe(ino)

  // Touched, moved, taken away.
  const [name = ''] = readdirSync(join(archive, 'gaotang'))
  utimesSync(join(archive, 'gaotang', name), new Date(), new Date())
  expect((await build(archive, out)).read).toBe(0)
  renameSync(join(archive, 'gaotang/market.txt'), join(archive, 'gaotang/fair.txt'))
  await build(archive, out)
  rmSync(join(archive, 'gaotang', name))
  await build(archive, out)

  expect(crawlSite(out)).toEqual([])
  const other = join(archive, '../other')
  await build(archive, other)
  expect(withoutFormer(out, other)).toEqual(snapshot(other))
})

test('whatever is added, corrected, moved, taken away and set between editions, each is what a build from nothing makes', async () => {
  const { archive, out } = paper()
  cpSync(join(root, 'archive/chiping'), join(archive, 'chiping'), { recursive: true })
  const random = seededRandom(20261129)
  for (let turn = 0; turn < 7; turn += 1) {
    for (let edits = 0; edits <= turn % 3; edits += 1) change(archive, turn * 10 + edits, random)
    await build(archive, out)
    const other = join(archive, `../other-${turn}`)
    await build(archive, other)
    expect(withoutFormer(out, other)).toEqual(snapshot(other))
  }
  expect(crawlSite(out)).toEqual([])
})

test('what a build was given before does not count when it is given something else', async () => {
  const { archive, out } = paper()
  await build(archive, out)
  await build(archive, out, '--base-url', 'https://paper.example/news')
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('href="https://paper.example/news/"')
  // Damaged by somebody: it says another edition than the one remembered.
  writeFileSync(join(out, 'data/edition.json'), '{}')
  const { rendered, pages } = await build(archive, out)
  expect(rendered).toBe(pages)
})

test('a build that is killed leaves the old site or the new one, whole', async () => {
  const { archive, out } = paper()
  const { faults } = await killBuilds(archive, out, { times: 4, random: seededRandom(7) })
  expect(faults).toEqual([])
})

test('a second build says that one is running, and touches nothing', async () => {
  const { archive, out } = paper()
  await build(archive, out)
  writeFileSync(join(archive, 'gaotang/market.txt'), market)
  const words = ['src/cli.ts', 'build', '--archive', archive, '--out', out]
  const running = spawn(process.execPath, words, { cwd: root, stdio: 'ignore' })
  const ended = new Promise((resolve) => running.once('exit', resolve))
  const lock = join(out, '../.site.guli/lock')
  await expect.poll(() => existsSync(lock) || running.exitCode !== null).toBe(true)
  const { exitCode, stderr } = await buildSite(archive, out)
  // On a machine with many processors the first may have ended by now.
  if (exitCode === 1) expect(stderr).toContain(`process ${running.pid} is building it`)
  expect(await ended).toBe(0)
  expect(crawlSite(out)).toEqual([])
})

/** One of what publishers do, drawn by `random`. */
function change(archive: string, number: number, random: () => number): void {
  const channel = random() < 0.5 ? 'gaotang' : 'chiping'
  const names = readdirSync(join(archive, channel)).sort()
  const name = names[Math.floor(random() * names.length)] ?? ''
  const file = join(archive, channel, name)
  const kinds = {
    add: () =>
      writeFileSync(join(archive, channel, `market-${number}.txt`), market.replace('三百', `${number}`)),
    dated: () =>
      writeFileSync(
        join(archive, channel, `bridge-${number}.txt`),
        `---\npublished: 2019-0${1 + (number % 9)}-05\n---\n${market}`,
      ),
    correct: () => appendFileSync(file, `\n镇长李大成说，这是第${number}次更正。\n`),
    rename: () => renameSync(file, join(archive, channel, `renamed-${number}-${name}`)),
    move: () =>
      renameSync(
        file,
        join(archive, channel === 'gaotang' ? 'chiping' : 'gaotang', `moved-${number}-${name}`),
      ),
    remove: () => rmSync(file),
    set: () => writeFileSync(join(archive, 'paper.json'), JSON.stringify({ name: `第${number}报` })),
  }
  const all = Object.values(kinds)
  all[Math.floor(random() * all.length)]?.()
}

const folders: string[] = []
test.afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A channel of the sample, and where its site goes. */
function paper(): { archive: string; out: string } {
  const folder = mkdtempSync(join(tmpdir(), 'guli-e2e-'))
  folders.push(folder)
  const archive = join(folder, 'archive')
  mkdirSync(archive)
  cpSync(join(root, 'archive/gaotang'), join(archive, 'gaotang'), { recursive: true })
  return { archive, out: join(folder, 'site') }
}

const Count = v.number()
const Report = v.object({ articles: Count, pages: Count, read: Count, rendered: Count })

async function build(
  archive: string,
  out: string,
  ...options: string[]
): Promise<v.InferOutput<typeof Report>> {
  const { exitCode, stdout, stderr } = await buildSite(archive, out, '--json', ...options)
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining('articles')])
  return v.parse(Report, JSON.parse(stdout))
}

/** The files of a site but those that are kept for open pages: the other one, of the same articles, has none. */
function withoutFormer(dir: string, other: string): Map<string, string> {
  const named = /^(?:assets|data\/search\/[^/]+)\//u
  return new Map([...snapshot(dir)].filter(([path]) => !named.test(path) || existsSync(join(other, path))))
}

function snapshot(dir: string): Map<string, string> {
  const paths = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(join(dir, path)).isFile())
  return new Map(files.map((path) => [path, readFileSync(join(dir, path)).toString('base64')]))
}
