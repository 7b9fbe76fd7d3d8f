import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../../main/core/store/action.ts'
import { StampClock } from '../../../main/core/store/stamp.ts'
import {
  applyAction,
  conflictsOf,
  emptyState,
  headsOf,
  isDeleted,
  replacedBy,
  type State,
} from '../../../main/core/store/state.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'

function fold(...actions: Action[]): State {
  const state = emptyState()
  for (const action of actions) applyAction(state, action)
  return state
}

function record(state: State, id = 'h_0001') {
  const found = state.collections.get('highlight')?.get(id)
  if (!found) throw new Error(`no record ${id}`)
  return found
}

/** A state as plain data, the same for the same knowledge however it was come by. */
function plain(state: State) {
  const records = [...state.collections].flatMap(([collection, all]) =>
    [...all].map(([id, stored]) => {
      const fields = Object.keys(stored.values).sort()
      return {
        collection,
        id,
        fields: fields.map((name) => [name, headsOf(stored, name)]),
        isDeleted: isDeleted(stored),
      }
    }),
  )
  return records.sort((a, b) => (a.collection + a.id < b.collection + b.id ? -1 : 1))
}

describe('folding actions', () => {
  it('shows the value that replaced the one it names', () => {
    const state = fold(
      anAction(aStamp('a', 1), setNote('first')),
      anAction(aStamp('b', 2), setNote('second', [aStamp('a', 1)])),
    )
    expect(headsOf(record(state), 'note')).toEqual([{ stamp: aStamp('b', 2), value: 'second' }])
    expect(conflictsOf(record(state))).toEqual([])
  })

  it('keeps two values that did not know of each other as a conflict, the later one shown', () => {
    const state = fold(
      anAction(aStamp('a', 1), setNote('first')),
      anAction(aStamp('b', 3), setNote('hers', [aStamp('a', 1)])),
      anAction(aStamp('a', 2), setNote('his', [aStamp('a', 1)])),
    )
    expect(record(state).values.note).toBe('hers')
    expect(conflictsOf(record(state))).toEqual(['note'])
  })

  it('ends a conflict with an action that names both values', () => {
    const state = fold(
      anAction(aStamp('a', 1), setNote('his')),
      anAction(aStamp('b', 2), setNote('hers')),
      anAction(aStamp('a', 3), setNote('both', [aStamp('a', 1), aStamp('b', 2)])),
    )
    expect(headsOf(record(state), 'note')).toEqual([{ stamp: aStamp('a', 3), value: 'both' }])
  })

  it('does not call two equal values a conflict', () => {
    const state = fold(anAction(aStamp('a', 1), setNote('same')), anAction(aStamp('b', 2), setNote('same')))
    expect(conflictsOf(record(state))).toEqual([])
  })

  it('supersedes a value that arrives after the action that replaced it', () => {
    const state = fold(
      anAction(aStamp('b', 2), setNote('second', [aStamp('a', 1)])),
      anAction(aStamp('a', 1), setNote('first')),
    )
    expect(headsOf(record(state), 'note')).toEqual([{ stamp: aStamp('b', 2), value: 'second' }])
  })

  it('changes nothing when an action comes a second time', () => {
    const first = anAction(aStamp('a', 1), setNote('first'))
    const state = fold(first, anAction(aStamp('b', 2), setNote('second', [aStamp('a', 1)])))
    expect(applyAction(state, first)).toBe(false)
    expect(record(state).values.note).toBe('second')
  })

  it('hides a deleted record', () => {
    const state = fold(anAction(aStamp('a', 1), setNote('first')))
    const was = replacedBy(state, 'highlight', 'h_0001', { deleted: true })
    expect(was).toEqual({ note: [aStamp('a', 1)] })
    applyAction(
      state,
      anAction(aStamp('a', 2), { c: 'highlight', id: 'h_0001', set: { deleted: true }, was: was ?? {} }),
    )
    expect(isDeleted(record(state))).toBe(true)
    expect(record(state).values.note).toBe('first')
  })

  it('keeps a record visible that somebody changed without knowing that it was deleted', () => {
    const deletion = { c: 'highlight', id: 'h_0001', set: { deleted: true }, was: { note: [aStamp('a', 1)] } }
    const state = fold(
      anAction(aStamp('a', 1), setNote('first')),
      anAction(aStamp('a', 3), deletion),
      anAction(aStamp('b', 2), setNote('edited meanwhile', [aStamp('a', 1)])),
    )
    expect(isDeleted(record(state))).toBe(false)
    expect(record(state).values.note).toBe('edited meanwhile')
  })

  it('does not change records that were read before', () => {
    const state = fold(anAction(aStamp('a', 1), setNote('first'), setNote('other', undefined, 'h_0002')))
    const before = record(state)
    applyAction(state, anAction(aStamp('b', 2), setNote('second')))
    expect(before.values).toEqual({ note: 'first' })
    expect(before.otherHeads).toBeNull()
  })

  it('takes a field by any name, those that objects inherit too', () => {
    const set = { toString: 1, constructor: 'x', valueOf: null, hasOwnProperty: 'y' }
    const op = { c: 'highlight', id: 'h_0001', set, was: { note: [aStamp('a', 1)] } }
    const state = fold(anAction(aStamp('a', 1), setNote('first')), anAction(aStamp('b', 2), op))
    expect(Object.entries(record(state).values)).toEqual([['note', 'first'], ...Object.entries(set)])
  })

  it('comes to the same state whatever the order in which the logs of several writers arrive', () => {
    const step = fc.record({
      writer: fc.constantFrom('a', 'b', 'c'),
      id: fc.constantFrom('h_0001', 'h_0002'),
      field: fc.constantFrom('note', 'tag:actor:a_0001', 'deleted'),
      seesOthers: fc.boolean(),
      value: fc.constantFrom('x', 'y', true),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.array(fc.nat(2), { maxLength: 80 }), (steps, turns) => {
        const logs = writeLogs(steps)
        const queues = [...logs.values()].map((log) => [...log])
        const shuffled = emptyState()
        for (const turn of turns) {
          const action = queues[turn % Math.max(1, queues.length)]?.shift()
          if (action) applyAction(shuffled, action)
        }
        for (const queue of queues) for (const action of queue) applyAction(shuffled, action)
        for (const log of logs.values()) for (const action of log) applyAction(shuffled, action)
        const inOrder = fold(...[...logs.values()].flat().sort((a, b) => (a.t < b.t ? -1 : 1)))
        expect(plain(shuffled)).toEqual(plain(inOrder))
        expect(shuffled.awaited.size).toBe(0)
      }),
      { numRuns: 300 },
    )
  })
})

interface Step {
  writer: string
  id: string
  field: string
  seesOthers: boolean
  value: string | boolean
}

/** Lets three writers work, each knowing its own log and, where it looked, those of the others. */
function writeLogs(steps: Step[]): Map<string, Action[]> {
  const logs = new Map<string, Action[]>()
  const views = new Map<string, State>()
  let now = 1
  const clock = { nowMs: () => now++ }
  const clocks = new Map<string, StampClock>()
  for (const { writer, id, field, seesOthers, value } of steps) {
    const view = views.get(writer) ?? emptyState()
    views.set(writer, view)
    const stamps = clocks.get(writer) ?? new StampClock(writer.repeat(8), clock)
    clocks.set(writer, stamps)
    if (seesOthers) for (const log of logs.values()) for (const action of log) applyAction(view, action)
    for (const stamp of view.lastStamps.values()) stamps.observe(stamp)
    const set = { [field]: field === 'deleted' ? value !== 'x' : value }
    const was = replacedBy(view, 'highlight', id, set)
    const action = anAction(stamps.next(), { c: 'highlight', id, set, ...(was ? { was } : {}) })
    applyAction(view, action)
    logs.set(writer, [...(logs.get(writer) ?? []), action])
  }
  return logs
}
