import { existsSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import type { Plugin, ViteDevServer } from 'vite'
import { defineConfig } from 'vitest/config'

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
    ...(isSsrBuild === true ? [] : [pureContexts(), leaveOut(unused)]),
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

/**
 * React Router makes its Form, NavLink and the rest at the top level, and a bundler cannot know that
 * `forwardRef` does nothing else: 3 KB of components nobody uses. This tells it.
 */
function pureContexts(): Plugin {
  return {
    name: 'guli:pure-contexts',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/react-router\/dist\// },
      handler: (code) => ({
        code: code
          .replaceAll(/= (React\$1\.(?:forwardRef|createContext|memo)\()/gu, '= /*#__PURE__*/ $1')
          .replaceAll(/^\w+\.displayName = .*;$/gmu, ''),
        map: null,
      }),
    },
  }
}

/** Code of the libraries that this app never reaches, by file: what refers to it, and what stands in its place. */
const unused: Record<string, readonly (readonly [used: string, instead: string])[]> = {
  // The app only reads: no mutations, no infinite queries.
  '@tanstack/query-core/build/modern/queryClient.js': [
    ['new MutationCache()', '{ findAll: () => [], clear() {}, async resumePausedMutations() {} }'],
  ],
  '@tanstack/query-core/build/modern/query.js': [['infiniteQueryBehavior(', 'void (']],
  // Nor does it have forms with actions, fetchers, blocked navigations or routes that are found out later.
  'react-router/dist/production/lib/router/router.js': [
    ['init.instrumentations', 'undefined'],
    ['consumeInstrumentationClientResultMetaReceiver(router)', 'undefined'],
    // Nothing is submitted, by a navigation or a fetcher; no loader redirects; all routes are known and have no middleware.
    ['if (!opts || !isSubmissionNavigation(opts)) return', 'if (true) return'],
    ['opts && opts.submission && isMutationMethod(opts.submission.formMethod)', 'false'],
    ['await handleFetcherAction(', 'void ('],
    ['await handleFetcherLoader(', 'void ('],
    [
      'if (initialHydration || !matches.some((m) => m.route.id === f.routeId) || fetchersQueuedForDeletion.has(key) || f.isDiscovering) return;',
      'return;',
    ],
    ['if (redirect) {', 'if (false) {'],
    ['if (isFogOfWar) {', 'if (false) {'],
    ['if (!args.matches.some((m) => m.route.middleware)) return', 'if (true) return'],
    ['return runClientMiddlewarePipeline(typedDataStrategyArgs, ', 'return void ('],
    ['\t\tfetch,\n', ''],
    ['\t\tgetBlocker,\n\t\tdeleteBlocker,\n\t\tpatchRoutes,\n', ''],
    ['if (blockerKey)', 'if (false)'],
    ['if (blockerKey && delta != null)', 'if (false)'],
    ['let blockerKey = shouldBlockNavigation({', 'const blockerKey = void ({'],
    ['init.patchRoutesOnNavigation', 'undefined'],
  ],
}

/** Edits library files on their way into the app; fails when a new version has nothing to edit any more. */
function leaveOut(edits: typeof unused): Plugin {
  return {
    name: 'guli:leave-out',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/(?:@tanstack|react-router)\// },
      handler(code, id) {
        const file = Object.keys(edits).find((name) => id.endsWith(`/node_modules/${name}`)) ?? ''
        let edited = code
        for (const [used, instead] of edits[file] ?? []) {
          if (!edited.includes(used)) this.error(`${file} does not say ${used} any more`)
          edited = edited.replaceAll(used, instead)
        }
        return { code: edited, map: null }
      },
    },
  }
}

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
