import fc from 'fast-check'
import type { Action } from '../../main/core/store/action.ts'
import { foldMore } from '../../main/core/store/fold.ts'
import { StampClock } from '../../main/core/store/stamp.ts'
import { emptyState, replacedBy, type State } from '../../main/core/store/state.ts'
import { anAction } from './actions.ts'

/** Collections, one of a version to come among them, and how the ids in them begin. */
const collections = [
  ['article', 'ar'],
  ['highlight', 'h'],
  ['actor', 'a'],
  ['theme', 't'],
  ['later', 'l'],
] as const

/** One action of one of three writers on a few records. */
export const anyStep = fc.record({
  writer: fc.constantFrom('a', 'b', 'c'),
  /** Up to three records in one action, of several collections. */
  records: fc.uniqueArray(fc.record({ collection: fc.constantFrom(...collections), number: fc.nat(3) }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ collection: [c], number }) => `${c} ${number}`,
  }),
  fields: fc.uniqueArray(fc.constantFrom('name', 'note', 'tag:actor:a_0001', 'unknown'), {
    minLength: 1,
    maxLength: 3,
  }),
  what: fc.constantFrom('set', 'set', 'set', 'delete', 'restore'),
  seesOthers: fc.boolean(),
  value: fc.oneof(
    fc.constantFrom('x', 'y', null, 1, true),
    fc.json({ maxDepth: 1 }).map((text) => JSON.parse(text)),
  ),
  /** How far this writer's clock is from the others'. */
  skewMs: fc.integer({ min: -50, max: 50 }),
})
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never

/**
 * The logs of three writers who work, each in a state of its own that takes in the others' logs now and then: with
 * conflicts, deletions and stamps that are awaited.
 */
export function writeLogs(steps: readonly Step[]): Action[][] {
  const logs = new Map<string, Action[]>()
  const views = new Map<string, State>()
  const clocks = new Map<string, StampClock>()
  let now = 1_000
  const tick = () => {
    now += 3
    return now
  }
  for (const { writer, records, fields, what, seesOthers, value, skewMs } of steps) {
    const view = views.get(writer) ?? emptyState()
    views.set(writer, view)
    const clock = clocks.get(writer) ?? new StampClock(writer.repeat(8), { nowMs: () => tick() + skewMs })
    clocks.set(writer, clock)
    if (seesOthers) for (const log of logs.values()) foldMore(view, log)
    for (const stamp of view.lastStamps.values()) clock.observe(stamp)
    const set =
      what === 'set' ? Object.fromEntries(fields.map((field) => [field, value])) : { deleted: what === 'delete' }
    const ops = records.map(({ collection: [c, prefix], number }) => {
      const id = `${prefix}_000${number}`
      const was = replacedBy(view, c, id, set)
      return { c, id, set, ...(was ? { was } : {}) }
    })
    const action = anAction(clock.next(), ...ops)
    foldMore(view, [action])
    logs.set(writer, [...(logs.get(writer) ?? []), action])
  }
  return [...logs.values()]
}
