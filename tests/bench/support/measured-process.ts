import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What a process measured of itself, by name; times in milliseconds, sizes in megabytes (10⁶ bytes). */
export type Figures = Record<string, number>

/** The first argument of a process that measures, and those after it. */
export const given = process.argv.slice(2)

/** Ends a process that measures: its figures are the last line it prints. */
export function report(figures: Figures): void {
  console.log(JSON.stringify(figures))
}

/** Memory of this process as the system counts it, now and at its most. */
export function memoryNow(): Figures {
  const rss = process.memoryUsage.rss() / 1e6
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return { rssMB: rss, peakMB: peak, heapMB: (heapUsed + external) / 1e6 }
}

/** Runs one of the built processes of this benchmark in a fresh Node and gives its figures. Throws where it fails. */
export function measure(name: string, ...args: string[]): Figures {
  const entry = join(import.meta.dirname, `${name}.js`)
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', entry, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1e8,
  })
  const line = stdout.trim().split('\n').at(-1)
  if (status !== 0 || !line) throw new Error(`${name} ${args.join(' ')} failed`)
  return JSON.parse(line) as Figures // printed by report
}
