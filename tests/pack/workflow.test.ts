import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import packageJson from '../../package.json'

const root = resolve(import.meta.dirname, '../..')

const job = z.object({
  'runs-on': z.string(),
  'timeout-minutes': z.number(),
  strategy: z.object({ matrix: z.object({ system: z.array(z.string()) }) }),
  steps: z.array(
    z.object({
      uses: z.string().optional(),
      run: z.string().optional(),
      if: z.string().optional(),
      with: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
})
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.object({ contents: z.literal('read') }).strict(),
  jobs: z.object({ check: job, pack: job.extend({ if: z.string(), needs: z.literal('check') }) }),
})

const text = await readFile(resolve(root, '.github/workflows/check.yml'), 'utf8')
const { jobs } = workflow.parse(parse(text))

describe.each(Object.entries(jobs))('the job %s', (_name, { strategy, steps }) => {
  it('runs on Linux, macOS and Windows', () => {
    expect(strategy.matrix.system.map((system) => system.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows'])
  })

  it('uses only actions whose code cannot change under their name', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? [])
    expect(actions.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([])
  })

  it('begins with the locked packages on Node 20', () => {
    expect(steps.find(({ uses }) => uses?.startsWith('actions/setup-node'))?.with).toMatchObject({ 'node-version': 20 })
    expect(steps.find(({ run }) => run)?.run).toBe('npm ci --no-audit --no-fund')
  })

  it('runs only scripts that there are', () => {
    const scripts = steps.flatMap(({ run }) => /^npm (?:run )?(?!ci)([\w:]+)/.exec(run ?? '')?.[1] ?? [])
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(packageJson.scripts).toHaveProperty([script])
  })
})

describe('the workflow', () => {
  it('knows no secret', () => {
    expect(text).not.toMatch(/secrets\s*[.[]/)
  })

  it('tests in Electron, keeps the pictures, and makes installers of versions only', () => {
    expect(jobs.check.steps.some(({ run }) => run?.includes('tests/electron-runtime'))).toBe(true)
    expect(jobs.check.steps.at(-1)).toMatchObject({ if: 'always()', with: { path: 'screenshots' } })
    expect(jobs.pack.if).toBe("startsWith(github.ref, 'refs/tags/v')")
  })
})
