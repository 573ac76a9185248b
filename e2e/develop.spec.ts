import { spawn } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articlePath } from '../src/article/links.ts'
import { articleId } from '../src/article/mintId.ts'
import { expect, test } from './test.ts'

const root = join(import.meta.dirname, '..')

test('who writes sees an edited article in the open page, without doing anything', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'guli-e2e-'))
  const archive = join(folder, 'archive')
  cpSync(join(root, 'archive/gaotang'), join(archive, 'gaotang'), { recursive: true })
  const name = readdirSync(join(archive, 'gaotang')).find((file) => file.endsWith('.txt')) ?? ''
  const server = spawn(
    process.execPath,
    ['node_modules/vite/bin/vite.js', '--port', '0', '--host', '127.0.0.1'],
    {
      cwd: root,
      env: { ...process.env, GULI_ARCHIVE: archive, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  try {
    let said = ''
    server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const url = (): string => /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0] ?? ''
    await expect.poll(url, { timeout: 60_000 }).not.toBe('')
    await page.goto(url() + articlePath(articleId(`gaotang/${name.replace('.txt', '')}`)))
    const written = page.getByText('这一句是刚刚写上去的')
    await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible({
      timeout: 60_000,
    })
    await expect(written).toHaveCount(0)
    appendFileSync(join(archive, 'gaotang', name), '\n这一句是刚刚写上去的。\n')
    await expect(written).toBeVisible({ timeout: 60_000 })
  } finally {
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
})
