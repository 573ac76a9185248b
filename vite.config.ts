import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/**
 * Three uses: `vite` (develop), `vite build` (the app: entries main and boot, with a manifest, no document,
 * since the edition writes those), `vite build --ssr src/prerender.tsx` (the same tree for the build).
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), tailwindcss()],
  build: {
    target: 'es2022',
    manifest: isSsrBuild !== true,
    // The one stylesheet stands inline in every document, and scripts wait until after the first paint.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    ...(isSsrBuild === true
      ? {}
      : { rolldownOptions: { input: { main: 'src/main.tsx', boot: 'src/boot.ts' } } }),
  },
  test: { include: ['src/**/*.test.{ts,tsx}'] },
}))
