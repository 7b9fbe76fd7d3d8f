import { execFile } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

// The rule of direction is only as good as the tool that enforces it: each forbidden import is planted, and the linter
// must refuse it.

const root = resolve(import.meta.dirname, '../..')

const planted = [
  ['shared/planted.ts', "import '../main/core/router.ts'"],
  ['shared/planted-node.ts', "import 'node:fs'"],
  ['main/core/planted.ts', "import '../adapters/node-host.ts'"],
  ['main/core/planted-deep.ts', "export type { run } from '../cli/program.ts'"],
  ['main/core/planted-files.ts', "import 'node:fs/promises'"],
  ['main/core/planted-dynamic.ts', "export const late = () => import('node:child_process')"],
  ['main/core/planted-electron.ts', "import type { App } from 'electron'\nexport type A = App"],
  ['main/adapters/planted.ts', "import '../cli/program.ts'"],
  ['main/cli/planted.ts', "import type { App } from 'electron'\nexport type A = App"],
  ['main/web/planted.ts', "import '../electron/window.ts'"],
  ['main/start/planted.ts', "import type { App } from 'electron'\nexport type A = App"],
  ['main/electron/planted.ts', "import '../web/loopback-host.ts'"],
  ['renderer/planted.ts', "import '../main/core/router.ts'"],
  ['renderer/planted-node.ts', "import 'node:path'"],
] as const

const allowed = [
  ['main/core/planted-good.ts', "import '../../shared/api.ts'\nimport 'node:path'"],
  ['main/start/planted-good.ts', "export const late = () => import('../cli/program.ts')"],
  ['main/cli/planted-good.ts', "import '../core/router.ts'\nimport 'node:fs'"],
] as const

let findings: { path: string; rule: string }[] = []

beforeAll(async () => {
  for (const [path, code] of [...planted, ...allowed]) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), `${code}\n`)
  }
  const paths = [...planted, ...allowed].map(([path]) => path)
  const report = await new Promise<string>((done) =>
    execFile('npx', ['biome', 'lint', '--reporter=json', ...paths], { cwd: root }, (_error, stdout) => done(stdout)),
  )
  const { diagnostics } = JSON.parse(report.slice(report.indexOf('{'))) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[]
  }
  findings = diagnostics.map(({ category, location }) => ({
    path: typeof location.path === 'string' ? location.path : location.path.file,
    rule: category,
  }))
})
afterAll(async () => {
  for (const [path] of [...planted, ...allowed]) await rm(join(root, path), { force: true })
})

it.each(planted)('refuses in %s: %s', (path) => {
  expect(findings).toContainEqual({ path, rule: 'lint/style/noRestrictedImports' })
})

it.each(allowed)('allows in %s: %s', (path) => {
  expect(findings.filter((finding) => finding.path === path)).toEqual([])
})
