import { describe, expect, it } from 'vitest'
import { type Upcaster, upcast } from '../../../main/core/store/upcast.ts'
import { anAction, aStamp, setNote } from '../../support/actions.ts'

/** As if version 2 had named the field `note` `remark`, and version 3 wrote it in capitals. */
const steps: Upcaster[] = [
  (action) => ({ ...action, ops: action.ops.map((op) => ({ ...op, set: { remark: op.set.note ?? null } })) }),
  (action) => ({
    ...action,
    ops: action.ops.map((op) => ({ ...op, set: { remark: String(op.set.remark).toUpperCase() } })),
  }),
]

describe('an action of an older version', () => {
  it('is lifted step by step to the present one, under the same stamp', () => {
    const lifted = upcast(anAction(aStamp('a', 1), setNote('old')), steps)
    expect(lifted).toMatchObject({ v: 3, t: aStamp('a', 1), ops: [{ id: 'h_0001', set: { remark: 'OLD' } }] })
  })

  it('of the present version is left as it is', () => {
    const action = anAction(aStamp('a', 1), setNote('new'))
    expect(upcast(action)).toBe(action)
    expect(upcast({ ...action, v: 3 }, steps)).toEqual({ ...action, v: 3 })
  })
})
