import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articlePath, siteDataPath } from '../src/article/links.ts'
import { articleId } from '../src/article/mintId.ts'
import { expect, test } from './test.ts'

const root = join(import.meta.dirname, '..')

test('who writes sees an edited article in the open page, without doing anything', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'guli-e2e-'))
  const archive = join(folder, 'archive')
  cpSync(join(root, 'archive/gaotang'), join(archive, 'gaotang'), { recursive: true })
  const name = readdirSync(join(archive, 'gaotang')).find((file) => file.endsWith('.txt')) ?? ''
  const server = develop(archive)
  try {
    await page.goto((await server.url()) + articlePath(articleId(`gaotang/${name.replace('.txt', '')}`)))
    const written = page.getByText('这一句是刚刚写上去的')
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible({
      timeout: 60_000,
    })
    await expect(written).toHaveCount(0)
    appendFileSync(join(archive, 'gaotang', name), '\n这一句是刚刚写上去的。\n')
    await expect(written).toBeVisible({ timeout: 60_000 })
  } finally {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('who writes is told once that there is no archive, and once what is wrong with it', async ({
  request,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'guli-e2e-'))
  const archive = join(folder, 'archive')
  const server = develop(archive)
  const asked = async (): Promise<number> => (await request.get((await server.url()) + siteDataPath)).status()
  try {
    expect([await asked(), await asked()]).toEqual([500, 500])
    expect(server.said().split(`${archive}: no such folder`)).toHaveLength(2)
    mkdirSync(join(archive, 'zhen'), { recursive: true })
    writeFileSync(join(archive, 'zhen/a.txt'), '渡口的钟响了\n清早响了三下。')
    writeFileSync(join(archive, 'zhen/b.txt'), '---\npublished: x\n---\n集市停一天\n因为刮大风。')
    await expect.poll(asked, { timeout: 60_000 }).toBe(200)
    await expect.poll(server.said, { timeout: 60_000 }).toContain('zhen/b.txt:2: ')
    expect(await asked()).toBe(200)
    // A change that leaves it as wrong as it was, and one that makes more of it.
    appendFileSync(join(archive, 'zhen/a.txt'), '\n两岸都听见了。')
    writeFileSync(join(archive, 'zhen/c.txt'), '---\nsource:\n---\n桥通了车\n过河不用等船。')
    await expect
      .poll(async () => (await asked()) === 200 && server.said(), { timeout: 60_000 })
      .toContain('zhen/c.txt:2: ')
    expect(await asked()).toBe(200)
    expect(server.said().split('zhen/c.txt:2: ')).toHaveLength(2)
  } finally {
    server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** `npm run dev` with an archive. */
function develop(archive: string): { url: () => Promise<string>; said: () => string; stop: () => void } {
  const server = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: root,
      env: { ...process.env, GULI_ARCHIVE: archive, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const found = (): string => /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0] ?? ''
  return {
    url: async () => {
      await expect.poll(found, { timeout: 60_000 }).not.toBe('')
      return found()
    },
    said: () => said,
    stop: () => server.kill(),
  }
}
