import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Host } from './serveSite.ts'
import { builtSites } from './sites.ts'

export const realHosts = ['nginx', 'caddy'] as const
export type RealHost = (typeof realHosts)[number]

/** Where the distribution puts what lets nginx send the brotli files. */
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

/** Is it on this machine, with all that its configuration asks for? */
export function isInstalled(host: RealHost): boolean {
  try {
    execFileSync(host, [host === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' })
    return host === 'caddy' || existsSync(brotli)
  } catch {
    return false
  }
}

/**
 * The real server, from the distribution, with the configuration that a built site brings along. `root` is the folder that
 * it serves, `site` the folder of the site: the same, or one inside it.
 */
export async function startRealHost(host: RealHost, root: string, site: string): Promise<Host> {
  const folder = await mkdtemp(join(builtSites().folder, `${host}-`))
  const port = await freePort()
  const command = await (host === 'nginx' ? nginx : caddy)({ folder, port, root, site })
  const server = spawn(host, command, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder },
  })
  let said = ''
  server.stderr.on('data', (text) => (said += String(text)))
  const url = `http://127.0.0.1:${port}`
  await answering(url, server, () => said)
  return {
    url,
    close: async () =>
      new Promise<void>((done) => {
        server.once('exit', () => done())
        server.kill('SIGTERM')
      }),
  }
}

interface Place {
  folder: string
  port: number
  root: string
  site: string
}

async function nginx({ folder, port, root, site }: Place): Promise<string[]> {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const config = [
    `load_module ${brotli};`,
    // Started by root it would read as nobody, and the site is in a folder of ours.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${folder}/pid;`,
    'error_log stderr;',
    'events { }',
    'http {',
    'include /etc/nginx/mime.types;',
    'access_log off;',
    ...temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`),
    `server { listen 127.0.0.1:${port}; root ${root}; include ${site}/_nginx.conf; }`,
    '}',
  ]
  await writeFile(join(folder, 'nginx.conf'), config.join('\n'))
  return ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]
}

async function caddy({ folder, port, root, site }: Place): Promise<string[]> {
  const config = [
    '{',
    'admin off',
    'auto_https off',
    '}',
    `http://127.0.0.1:${port} {`,
    `root * ${root}`,
    `import ${site}/_Caddyfile`,
    '}',
  ]
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'Caddyfile'), config.join('\n'))
  return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile']
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => done(port))
    })
  })
}

async function answering(url: string, server: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended: ${said()}`)
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`the server did not answer: ${said()}`)
}
