// Builds a benchmark (or the project maker) as the app is built, and runs it in plain Node:
// node tests/bench/run.mjs <name> [arguments]. Its code is tests/bench/<name>/main.ts; a file named *-process.ts beside
// it is built too: the benchmark runs it in a fresh process, to measure there; so is *-worker.ts, for its threads.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const here = import.meta.dirname
const [name = '', ...args] = process.argv.slice(2)
const entry = join(here, name, 'main.ts')
if (!/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  const names = readdirSync(here).filter((each) => existsSync(join(here, each, 'main.ts')))
  console.error(`There is no benchmark ‘${name}’. There are: ${names.join(', ')}.`)
  process.exit(2)
}
const outDir = resolve(here, '../../out/bench', name)
const inputs = readdirSync(join(here, name)).filter(
  (each) => each === 'main.ts' || /-(?:process|worker)\.ts$/.test(each),
)
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir,
    target: 'node20.19',
    emptyOutDir: true,
    rolldownOptions: {
      input: inputs.map((each) => join(here, name, each)),
      output: { chunkFileNames: '[name]-[hash].js' }, // beside the entries, which look for each other there
    },
  },
})
const { status } = spawnSync(process.execPath, ['--expose-gc', join(outDir, 'main.js'), ...args], { stdio: 'inherit' })
process.exit(status ?? 1)
