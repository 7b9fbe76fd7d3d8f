import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

// Runtime dependencies of main stay external (electron-vite's default): some look for files beside themselves.
// Chunks are flat, so that a worker is found by `new URL('./x-worker.js', import.meta.url)` from any of them.
export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      target: 'node20.19',
      sourcemap: true,
      rolldownOptions: {
        input: {
          electron: resolve(root, 'main/electron/electron.ts'),
          core: resolve(root, 'main/electron/core-process/core.ts'),
          cli: resolve(root, 'main/cli/cli.ts'),
          demo: resolve(root, 'main/cli/demo.ts'),
          start: resolve(root, 'main/start/start.ts'),
          'import-worker': resolve(root, 'main/adapters/import-worker.ts'),
          'search-index-worker': resolve(root, 'main/adapters/search-index-worker.ts'),
          'pdf-places-worker': resolve(root, 'main/adapters/pdf/pdf-places-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  // A sandboxed preload is one CommonJS file that requires nothing but Electron.
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'main/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: 'oxc',
      sourcemap: true,
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
})
