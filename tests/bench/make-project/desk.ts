import type { Operation } from '../../../main/core/store/action.ts'
import type { Stamp } from '../../../main/core/store/stamp.ts'
import type { ProjectLog, Writer } from './project-log.ts'
import type { Random } from './random.ts'

/** What everything is made with: one source of chance, one clock, the logs, and the people who write them. */
export interface Desk {
  folder: string
  random: Random
  log: ProjectLog
  writers: readonly Writer[]
}

/** One action of one of the writers (any of them, where nobody is named), some seconds after the last. */
export function act({ random, log, writers }: Desk, label: string, ops: Operation[], by?: Writer): Stamp {
  log.wait(1_000 * random.between(2, 60))
  return log.write(by ?? random.pick(writers), label, ops)
}
