import type { Figures } from '../support/measured-process.ts'
import { percentile } from '../support/statistics.ts'
import type { BenchQuery } from './queries.ts'

/**
 * Asks each query, one after another, and gives p50 and p95 of the kind in milliseconds: of the time it took, and of the
 * time of the processor, of all threads, which says more on a machine that is busy with other things.
 */
export async function timeQueries(
  kind: string,
  queries: readonly BenchQuery[],
  ask: (query: BenchQuery) => Promise<unknown> | unknown,
  first: 'asked once' | 'asked twice' = 'asked twice',
): Promise<Figures> {
  const times: number[] = []
  const cpuTimes: number[] = []
  if (queries[0] && first === 'asked twice') await ask(queries[0])
  for (const query of queries) {
    const start = performance.now()
    const cpu = process.cpuUsage()
    await ask(query)
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(cpu)
    cpuTimes.push((user + system) / 1000)
  }
  return {
    [`${kind} p50`]: percentile(times, 0.5),
    [`${kind} p95`]: percentile(times, 0.95),
    [`${kind} CPU p50`]: percentile(cpuTimes, 0.5),
    [`${kind} CPU p95`]: percentile(cpuTimes, 0.95),
  }
}
