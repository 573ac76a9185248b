import { existsSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin, ViteDevServer } from 'vite'
import { defineConfig } from 'vitest/config'
import { leaveOut, pureContexts } from './bundling/leaveOut.ts'

/**
 * Three uses: `vite` (develop), `vite build` (the app: its entries with a manifest and no document,
 * since the edition writes those), `vite build --ssr src/prerender.tsx` (the same tree for the build).
 */
export default defineConfig(({ command, isSsrBuild }) => ({
  // What is built finds its own files from wherever it lies: a paper may be a folder of its host.
  base: command === 'build' ? './' : '/',
  plugins: [
    react(),
    tailwindcss(),
    archiveData(),
    ...(isSsrBuild === true ? [] : [pureContexts(), leaveOut()]),
  ],
  build: {
    target: 'es2022',
    manifest: isSsrBuild !== true,
    // The one stylesheet stands inline in every document, and scripts wait until after the first paint.
    cssCodeSplit: false,
    modulePreload: false,
    reportCompressedSize: false,
    ...(isSsrBuild === true
      ? {}
      : {
          rolldownOptions: {
            input: { main: 'src/main.tsx', boot: 'src/boot.ts', beforePaint: 'src/beforePaint.ts' },
            output: { codeSplitting: { groups: chunks } },
          },
        }),
  },
  // A shared machine may be many times slower than an idle one.
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000, hookTimeout: 120_000 },
}))

/** What travels together. */
const chunks = [
  // Most visits open an article: one file, compressed as one, and no second round trip to its screen.
  { name: 'main', test: /src\/(?:main|routes\/article)\.tsx$/ },
  // The lists are small and share most of what they are made of. Searching comes by itself, with its worker.
  { name: 'screens', test: /src\/routes\/(?!search|saved|offline)[a-z]\w*\.tsx$/ },
  // Each of those that stand at the foot of the screen comes by itself.
  { name: 'strip', test: /src\/comfort\/strip\// },
  // A code is rarely asked for, nor is a picture; the rest of sharing is one thing.
  { name: 'share', test: /src\/comfort\/share\/(?!QrDialog|qr)/ },
  {
    name: 'schemas',
    test: /src\/(?:article\/(?:article|edition|lists)|library\/parsePublished)\.ts$|node_modules\/valibot\//,
  },
]

/** In development: the published JSON, made anew whenever the archive or what reads it has changed. */
function archiveData(): Plugin {
  return {
    name: 'guli:archive-data',
    apply: 'serve',
    configureServer(server) {
      let data: Promise<DevelopmentData | null> | null = null
      const archive = resolve(process.env['GULI_ARCHIVE'] ?? 'archive')
      const say = saidOnce(server)
      if (!existsSync(archive)) say([`${archive}: no such folder`])
      server.watcher.add(archive)
      server.watcher.on('all', (_, file) => {
        const isArticle =
          file === archive || (file.startsWith(archive + sep) && !file.startsWith(join(archive, 'ledger')))
        if (isArticle || /[\\/]src[\\/](?:article|text|search|ledger|ingest|edition)[\\/]/u.test(file)) {
          data = null
          server.ws.send({ type: 'full-reload' })
        }
      })
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/\?.*$/u, '')
        if (!/^\/(?:data|schema)\//u.test(path)) {
          next()
          return
        }
        const answer = async (): Promise<void> => {
          const made = await (data ??= loadData(server, say))
          const file = made?.files.get(path)
          const status = made === null ? 500 : file === undefined ? 404 : 200
          response.writeHead(status, { 'content-type': 'application/json' }).end(file)
        }
        void answer()
      })
    },
  }
}

interface DevelopmentData {
  files: ReadonlyMap<string, Buffer>
  problems: string[]
}

/** Null when there is none until something changes, which is said. */
async function loadData(
  server: ViteDevServer,
  say: (problems: readonly string[]) => void,
): Promise<DevelopmentData | null> {
  try {
    const { developmentData } = await server.ssrLoadModule('/src/edition/developmentData.ts')
    const data: DevelopmentData = await developmentData()
    say(data.problems)
    return data
  } catch (error) {
    say([describe(error)])
    return null
  }
}

/** Of what the publisher can do something about, what it is; of a fault of the program, where. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'ArchiveError' ? error.message : (error.stack ?? error.message)
}

/** Tells what is wrong whenever that is not what it was when it was told last. */
function saidOnce(server: ViteDevServer): (problems: readonly string[]) => void {
  let said = ''
  return (problems) => {
    const told = problems.join('\n')
    if (told !== said && told !== '') server.config.logger.warn(told, { timestamp: true })
    said = told
  }
}
