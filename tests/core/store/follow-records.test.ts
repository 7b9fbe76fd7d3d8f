import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followRecords } from '../../../main/core/store/follow-records.ts'
import { applyAction, emptyState, revisionOf, writtenSince } from '../../../main/core/store/state.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'

const idOf = (number: number) => `h_${String(number).padStart(4, '0')}`

/** Follows the notes of highlights, and counts how many records it was told of. */
function aFollower() {
  const told = { records: 0 }
  const notes = followRecords<Map<string, unknown>>('highlight', {
    start: () => new Map(),
    take(value, id, { values }) {
      told.records++
      value.set(id, values.note)
    },
  })
  return { notes, told }
}

describe('following the records of a collection', () => {
  it('is told only of what was written since it was last asked', () => {
    const state = emptyState()
    const { notes, told } = aFollower()
    applyAction(state, anAction(aStamp('a', 1), setNote('one'), setNote('two', undefined, 'h_0002')))
    expect([...notes(state)]).toEqual([
      ['h_0001', 'one'],
      ['h_0002', 'two'],
    ])
    applyAction(state, anAction(aStamp('a', 2), setNote('new', undefined, 'h_0002')))
    expect(notes(state).get('h_0002')).toBe('new')
    expect(notes(state).get('h_0001')).toBe('one')
    expect(told.records).toBe(3)
  })

  it('has what a fresh look has, however many were written between two questions', () => {
    const writes = fc.array(fc.tuple(fc.nat(50), fc.string(), fc.boolean()), { maxLength: 60 })
    fc.assert(
      fc.property(writes, (all) => {
        const state = emptyState()
        const { notes } = aFollower()
        for (const [index, [number, note, isAsked]] of all.entries()) {
          applyAction(state, anAction(aStamp('a', index + 1), setNote(note, undefined, idOf(number))))
          if (isAsked) notes(state)
        }
        expect(notes(state)).toEqual(aFollower().notes(state))
      }),
    )
  })

  it('looks at everything again where more was written than is remembered', () => {
    const state = emptyState()
    const { notes } = aFollower()
    applyAction(state, anAction(aStamp('a', 1), setNote('old')))
    notes(state)
    const before = revisionOf(state, 'highlight')
    for (let moment = 2; moment < 12_002; moment++)
      applyAction(state, anAction(aStamp('a', moment), setNote(`note ${moment}`, undefined, idOf(moment % 9_000))))
    expect(writtenSince(state, 'highlight', before)).toBeNull()
    expect(notes(state)).toEqual(aFollower().notes(state))
  })

  it('knows what was written last, also just after it forgot what was written before', () => {
    const state = emptyState()
    for (let moment = 1; moment <= 10_001; moment++)
      applyAction(state, anAction(aStamp('a', moment), setNote('x', undefined, idOf(moment % 9_000))))
    const revision = revisionOf(state, 'highlight')
    expect(writtenSince(state, 'highlight', revision)).toEqual(new Set())
    expect(writtenSince(state, 'highlight', revision - 2)).toEqual(new Set([idOf(1_000), idOf(1_001)]))
  })
})
