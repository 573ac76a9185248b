import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { compressFile, isWorthCompressing } from './compressFile.ts'
import { projectDir } from './defaults.ts'

/** The folder to build the app into. */
const [, , into] = process.argv
if (into !== undefined) await bundleInto(into)

/** The app for browsers, what prerenders it, and its service worker; what is published of it is compressed. */
async function bundleInto(draft: string): Promise<void> {
  mkdirSync(draft, { recursive: true })
  const common = {
    root: projectDir,
    configFile: join(projectDir, 'vite.config.ts'),
    logLevel: 'warn',
  } as const
  await build({ ...common, build: { outDir: join(draft, 'client'), emptyOutDir: true } })
  const ssr = {
    ssr: 'src/prerender.tsx',
    outDir: join(draft, 'server'),
    emptyOutDir: true,
    copyPublicDir: false,
    // It never travels, and is there at once.
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { output: { codeSplitting: false } },
  }
  await build({ ...common, build: ssr })
  for (const name of ['serviceWorker', 'farewell'] as const) await buildWorker(draft, name)
  compressApp(join(draft, 'client'))
}

/** Once for all editions, as well as can be. */
function compressApp(clientDir: string): void {
  for (const entry of readdirSync(clientDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(clientDir.length)
    if (entry.isFile() && isWorthCompressing(path, statSync(join(clientDir, path)).size))
      compressFile(clientDir, path)
  }
}

/** A service worker is one plain script. It is told the names of all files of the app. */
async function buildWorker(draft: string, name: 'serviceWorker' | 'farewell'): Promise<void> {
  await build({
    root: projectDir,
    configFile: false,
    logLevel: 'warn',
    define: { APP_FILES: JSON.stringify(appFiles(join(draft, 'client'))) },
    build: {
      target: 'es2022',
      outDir: join(draft, 'worker'),
      emptyOutDir: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(projectDir, `src/library/offline/worker/${name}.ts`),
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  })
}

/** What pages load besides themselves and data; cards in chat apps are made elsewhere. */
function appFiles(clientDir: string): string[] {
  return readdirSync(clientDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(clientDir.length).replaceAll('\\', '/'))
    .filter((path) => /\.(?:js|css)$|\.svg$|\/icon-192|\.webmanifest$/u.test(path))
    .sort()
}
