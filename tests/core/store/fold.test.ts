import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../../main/core/store/action.ts'
import { foldMore, forgetArrived } from '../../../main/core/store/fold.ts'
import { writerOf } from '../../../main/core/store/stamp.ts'
import { applyAction, emptyState, type State } from '../../../main/core/store/state.ts'
import { ordered } from '../../support/a-store.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'
import { anyStep, writeLogs } from '../../support/any-logs.ts'

/** The state of actions, folded in the order of their stamps. */
function foldInOrder(actions: Action[]): State {
  const state = emptyState()
  for (const action of actions.sort((a, b) => (a.t < b.t ? -1 : 1))) applyAction(state, action)
  forgetArrived(state)
  return state
}

describe('folding logs that arrive bit by bit', () => {
  it('is the same state, its records in the same order, as folding all of them afresh', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { maxLength: 30 }),
        fc.array(fc.record({ log: fc.nat(2), count: fc.integer({ min: 1, max: 5 }), again: fc.boolean() })),
        (steps, deliveries) => {
          const logs = writeLogs(steps)
          const afresh = foldInOrder(logs.flat())
          const state = emptyState()
          const taken = logs.map(() => 0)
          const deliver = (index: number, count: number, again: boolean) => {
            const from = again ? 0 : (taken[index] ?? 0)
            const to = (taken[index] ?? 0) + count
            foldMore(state, logs[index]?.slice(from, to) ?? [])
            taken[index] = to
          }
          for (const { log, count, again } of deliveries) deliver(log % Math.max(1, logs.length), count, again)
          for (const index of logs.keys()) deliver(index, Number.POSITIVE_INFINITY, true)
          expect(ordered(state)).toEqual(ordered(afresh))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is the same state in each writer’s memory, once all have seen everything', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const logs = writeLogs(steps)
        const afresh = ordered(foldInOrder(logs.flat()))
        for (const own of logs) {
          const state = foldInOrder([...own])
          for (const log of logs) if (writerOf(log[0]?.t ?? '') !== writerOf(own[0]?.t ?? '')) foldMore(state, log)
          expect(ordered(state)).toEqual(afresh)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a value that is named as replaced and whose line never comes', () => {
  it('is awaited no longer once its writer’s log has been read past it, in whatever order the logs came', () => {
    const replacing = anAction(aStamp('b', 5), setNote('new', [aStamp('a', 3)]))
    const later = anAction(aStamp('a', 6), setNote('other', undefined, 'h_0002'))
    const state = emptyState()
    foldMore(state, [replacing])
    expect(state.awaited.size).toBe(1)
    foldMore(state, [later])
    expect(state.awaited.size).toBe(0)
    expect(ordered(state)).toEqual(ordered(foldInOrder([replacing, later])))
  })
})
